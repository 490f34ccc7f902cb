using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>Gives the lives of one run after the other back from the stored table of persons, whose runs have the order of all tables;
/// holds a row group.</summary>
internal sealed class LifeCursor(string path) : IDisposable
{
    private readonly ParquetColumns _table = new(path);
    private readonly Dictionary<string, ParquetWords> _words = [];
    private readonly Dictionary<string, int[]> _wholes = [];
    private readonly Dictionary<string, double[]> _numbers = [];
    private ulong[] _seeds = [];
    private int _row;

    /// <summary>Every event of a run; none when it has no row.</summary>
    public RecordedLives Take(RunIdentity run)
    {
        List<string> cities = [], sectors = [];
        List<LifeEvent> events = [];
        while (Fill() && Identity() == run)
        {
            events.Add(Event(cities, sectors));
            _row++;
        }

        return new RecordedLives(cities, sectors, [.. events]);
    }

    public void Dispose() => _table.Dispose();

    private LifeEvent Event(List<string> cities, List<string> sectors)
    {
        int employer = Whole("employer");
        bool works = employer >= 0;
        return new LifeEvent
        {
            Programme = Whole("programme"),
            Graduation = Whole("graduation_period"),
            Number = Whole("number"),
            Period = Whole("period"),
            Kind = LifeTable.KindOf(Word("event")),
            CollegeType = LifeTable.TypeOf(Word("college_type")),
            City = NumberOf(Word("city"), cities),
            Sector = NumberOf(Word("sector"), sectors),
            Practice = LifeTable.PlaceOf(Word("practice")),
            Host = Whole("host"),
            Employer = employer,
            EmployerCity = works ? NumberOf(Word("employer_city"), cities) : -1,
            EmployerSector = works ? NumberOf(Word("employer_sector"), sectors) : -1,
            EmployerSize = works ? LifeTable.SizeOf(Word("employer_size")) : -1,
            InField = Whole("in_field"),
            Kept = Whole("kept"),
            Worth = (float)_numbers["worth"][_row],
            Premium = (float)_numbers["premium"][_row],
            Quarters = Whole("quarters"),
        };
    }

    private RunIdentity Identity() => new(Word("scenario_id"), Word("policy_id"), _seeds[_row],
        RunIdentity.StoredReplication(Whole("replication_id"), LifeTable.FileName));

    private string Word(string column) => _words[column][_row];

    private int Whole(string column) => _wholes[column][_row];

    private static int NumberOf(string word, List<string> words)
    {
        int number = words.IndexOf(word);
        if (number >= 0) return number;
        words.Add(word);
        return words.Count - 1;
    }

    private bool Fill()
    {
        while (_row >= _seeds.Length)
        {
            if (_table.Next() is null) return false;
            foreach (ResultColumn column in LifeTable.Columns)
            {
                if (column is HeadColumn<string> && column.Name != "date") _words[column.Name] = _table.Words(column.Name);
                else if (column is HeadColumn<int> or HeadColumn<int?>) _wholes[column.Name] = _table.Wholes(column.Name);
                else if (column is HeadColumn<double>) _numbers[column.Name] = _table.Numbers(column.Name);
            }

            _seeds = _table.Seeds("seed");
            _row = 0;
        }

        return true;
    }
}
