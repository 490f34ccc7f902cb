using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs.Tables;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation.Parameters;

namespace Ronghe.Experiments.Pages.Stored;

/// <summary>A results folder as another language names it: titles of observations and tables, meanings of columns, sectors and cities.
/// Numbers, keys and the user's own words stay.</summary>
internal static class StoredTranslation
{
    public static StoredExperiment In(this StoredExperiment data, Language language) => language == data.Language ? data : data with
    {
        Language = language,
        // A title may have been told from its namesakes by what stands behind it.
        Scenarios = [.. data.Scenarios.Select(s => s.Described is { } said && s.Name.StartsWith(said.Name, StringComparison.Ordinal)
            ? s.Called(said.TitleIn(language) + s.Name[said.Name.Length..]) : s)],
        Titles = data.Manifest.Scenarios.DistinctBy(static s => s.Name).ToDictionary(static s => s.Name, s => s.TitleIn(language)),
        Manifest = data.Manifest with
        {
            Scenarios = [.. data.Manifest.Scenarios.Select(s => s with { Name = s.TitleIn(language) })],
            Groups = data.Manifest.Groups.ToDictionary(static kind => kind.Key, static kind => (IReadOnlyDictionary<string, string>)
                kind.Value.ToDictionary(static g => g.Key, g => CatalogueTexts.Find($"{kind.Key}:{g.Key}") ?? g.Value)),
        },
        Outcomes = data.Outcomes.ToDictionary(static o => o.Key, o => o.Value with
            { Title = CatalogueTexts.Title(o.Value).In(language), Definition = CatalogueTexts.Definition(o.Value).In(language) }),
        Tables = [.. data.Tables.Select(t => t with
        {
            Title = StoredTexts.Phrase(t.Title, language),
            Meanings = t.Meanings.ToDictionary(static m => m.Key, m => ParameterCatalog.Find(m.Key) is { } p && p.Meaning == m.Value
                ? CatalogueTexts.Meaning(p).In(language) : StoredTexts.Phrase(m.Value, language)),
        })],
    };

    /// <summary>The same with its tables under the titles and meanings that its study declares, in its language; a table that is not what
    /// was declared is among the holes.</summary>
    public static StoredExperiment Declared(this StoredExperiment data, IReadOnlyList<TableHeading> tables)
    {
        TableHeading? Of(StoredTable table) => tables.FirstOrDefault(heading => heading.Name == table.Name);
        return data with
        {
            Tables = [.. data.Tables.Select(t => Of(t) is not { } heading ? t : t with
            {
                Title = heading.Title.In(data.Language),
                Meanings = heading.Columns.ToDictionary(static c => c.Name, c => c.Meaning.In(data.Language)),
            })],
            Holes = [.. data.Holes, .. data.Tables.Select(t => Of(t)?.Problem(t.Columns, t.Rows)).OfType<Message>()],
        };
    }
}
