using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Tables;

/// <summary>Reads the tables that describe who lives in the world. Every mistake is added to the caller's list; nothing is thrown for a bad file.</summary>
internal static class PopulationTables
{
    public static TableResult<SectorRow> ReadSectors(string path, ICollection<InputError> errors) => throw new NotImplementedException();

    public static TableResult<FamilyRow> ReadFamilies(string path, IReadOnlyList<string> knowledgeFields, ICollection<InputError> errors) => throw new NotImplementedException();

    public static TableResult<FamilySectorRow> ReadFamilySectors(string path, IReadOnlyCollection<string> families, IReadOnlyCollection<string> sectors, ICollection<InputError> errors) => throw new NotImplementedException();

    public static TableResult<RegionRow> ReadRegions(string path, ICollection<InputError> errors) => throw new NotImplementedException();

    public static TableResult<CollegeRow> ReadColleges(string path, IReadOnlyCollection<string> regions, ICollection<InputError> errors) => throw new NotImplementedException();

    public static TableResult<EnterpriseRow> ReadEnterprises(string path, IReadOnlyCollection<string> regions, IReadOnlyCollection<string> sectors, ICollection<InputError> errors) => throw new NotImplementedException();
}
