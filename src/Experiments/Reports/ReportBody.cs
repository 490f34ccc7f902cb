using System.Globalization;
using System.Text;
using Ronghe.Experiments.Charts;
using Ronghe.Experiments.Results;

namespace Ronghe.Experiments.Reports;

/// <summary>What the report says, from the question to the provenance.</summary>
internal sealed class ReportBody
{
    private readonly ExperimentData _data;
    private readonly Provenance _provenance;
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _figures = new();
    private readonly FigureBuilder _builder;
    private readonly int _stride;

    public ReportBody(ExperimentData data, Provenance provenance)
    {
        _data = data;
        _provenance = provenance;
        _stride = FigureBuilder.StrideFor(data);
        _builder = new FigureBuilder(data, _stride);
    }

    /// <summary>Plotly figures by the id of their element; complete after <see cref="Render"/>.</summary>
    public string FiguresJson => $"{{{_figures}}}";

    public static string TitleOf(ExperimentData data) => string.Join(" · ", data.Scenarios.Select(static s => s.Document.Name));

    public string Render()
    {
        Line("<main>");
        WriteHeading();
        if (_data.Scenarios.Count > 1) ReportTables.WriteDifferences(_html, _data);
        WriteSection(ReportCatalog.Sections[0]);
        ReportTables.WriteProblems(_html, _data);
        foreach (ReportSection section in ReportCatalog.Sections.Skip(1)) WriteSection(section);
        WriteProvenance();
        Line("</main>");
        return _html.ToString();
    }

    private void WriteHeading()
    {
        string first = _data.Scenarios[0].Document.Name;
        Line($"<h1>{Html.Escape(TitleOf(_data))}</h1>");
        Line(_data.Scenarios.Count == 1
            ? $"<p class=\"question\">How does the integration of industry and education develop under “{Html.Escape(first)}”, and what does it cost?</p>"
            : $"<p class=\"question\">What changes in the integration of industry and education compared with “{Html.Escape(first)}”, and at what cost?</p>");
        string runs = string.Join(", ", _data.Scenarios.Select(static s => s.Replications.ToString(CultureInfo.InvariantCulture)).Distinct());
        Line($"<p class=\"soft\">Lines are medians over {runs} replications (worlds that differ only in their luck), bands the 10–90 % range of the replications (type 7 quantiles). " +
            "Years are labels of quarters: only scenarios with dated policies follow the calendar." +
            (_stride > 1 ? string.Create(CultureInfo.InvariantCulture, $" Charts show one stored period in {_stride}; series.parquet holds all.") : string.Empty) + "</p>");
        WriteNotices();
        Line("<ul class=\"legend\">");
        for (int i = 0; i < _data.Scenarios.Count; i++)
        {
            string dash = Palette.Dash(i) switch { "solid" => "none", "dot" => "2 3", "dash" => "7 4", _ => "9 3 2 3" };
            Line($"<li><svg width=\"34\" height=\"12\" aria-hidden=\"true\"><rect width=\"34\" height=\"12\" fill=\"{Palette.Fill(i)}\"/>" +
                $"<line x1=\"0\" x2=\"34\" y1=\"6\" y2=\"6\" style=\"stroke:var(--{Palette.Variable(i)})\" stroke-width=\"2\" stroke-dasharray=\"{dash}\"/></svg>{Html.Escape(_data.Scenarios[i].Document.Name)}</li>");
        }

        Line("</ul><noscript><p>Scripts are off: the numbers are in the tables under “Data”.</p></noscript>");
    }

    private void WriteNotices()
    {
        IReadOnlyList<string> warnings = _data.Warnings;
        IReadOnlyList<string> synthetic = _data.SyntheticTables;
        if (warnings.Count == 0 && synthetic.Count == 0) return;
        Line("<aside class=\"warnings\" role=\"note\"><strong>Before you trust a number</strong><ul>");
        foreach (string warning in warnings) Line($"<li>{Html.Escape(warning)}</li>");
        if (synthetic.Count > 0) Line($"<li>Synthetic input, generated and not measured: {Html.Escape(string.Join(", ", synthetic))}.</li>");
        Line("</ul></aside>");
    }

    private void WriteSection(ReportSection section)
    {
        Line($"<section><h2>{Html.Escape(section.Title)}</h2><p>{Html.Escape(section.Question)}</p>");
        ChartFigure[] figures = [.. section.BySector
            ? section.Charts.SelectMany(_builder.BySector)
            : section.Charts.Select(_builder.World).OfType<ChartFigure>()];
        if (figures.Length > 0)
        {
            Line(section.BySector ? "<div class=\"grid small\">" : "<div class=\"grid\">");
            foreach (ChartFigure figure in figures) WriteFigure(figure);
            Line("</div>");
        }

        string[] missing = [.. section.Charts.SelectMany(static c => c.Observations).Where(o => !_builder.Knows(o))];
        if (missing.Length > 0) Line($"<p class=\"soft\">Not observed in this version: {Html.Escape(string.Join(", ", missing))}.</p>");
        else if (figures.Length == 0)
        {
            Line(section.BySector
                ? "<p class=\"soft\">Nothing was stored by sector: add <code>observe: {by: [sector]}</code> to the scenario.</p>"
                : "<p class=\"soft\">These observations were never defined in these runs.</p>");
        }

        Line("</section>");
    }

    private void WriteFigure(ChartFigure figure)
    {
        string id = Html.Id(figure.Id);
        if (_figures.Length > 0) _figures.Append(",\n");
        _figures.Append('"').Append(id).Append("\":").Append(PlotlyFigure.ToJson(figure));
        Line($"<figure><h3>{Html.Escape(figure.Title)}</h3>");
        Line($"<div class=\"plot\" id=\"{id}\" role=\"img\" aria-label=\"{Html.Escape(figure.Alt)}\" style=\"min-height:{PlotlyFigure.Height(figure).ToString(CultureInfo.InvariantCulture)}px\"></div>");
        ReportTables.WriteData(_html, figure, _data.Scenarios.Count > 1);
        Line("</figure>");
    }

    private void WriteProvenance()
    {
        Line("<section><h2>Where this comes from</h2><dl>");
        Entry("Program", Versions.CreatedBy + (Versions.Commit is { } commit ? $", commit {commit}" : string.Empty));
        Entry("Command", _provenance.CommandLine, code: true);
        foreach (ScenarioResults s in _data.Scenarios)
        {
            Entry(s.Document.Name, string.Create(CultureInfo.InvariantCulture,
                $"{s.Document.Path}; scenario {s.Document.ScenarioId}, policies {s.Document.PolicyId}, seed {s.Document.Scenario.Seed}, hash {s.Document.Hash}"));
        }

        Entry("Made", _provenance.Finished.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        foreach (string note in _provenance.Notes) Entry("Note", note);
        Entry("Files", "manifest.json holds the scenario as merged and the hashes of the tables beside this page.");
        Line($"</dl><p class=\"soft\">{Html.Escape(Provenance.Credit)}</p></section>");
    }

    private void Entry(string term, string text, bool code = false) =>
        Line($"<dt>{Html.Escape(term)}</dt><dd>{(code ? $"<code>{Html.Escape(text)}</code>" : Html.Escape(text))}</dd>");

    private void Line(string html) => _html.Append(html).Append('\n');
}
