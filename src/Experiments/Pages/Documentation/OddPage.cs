using System.Globalization;
using System.Text;
using Ronghe.Simulation;
using Ronghe.Simulation.Mathematics;
using Ronghe.Simulation.Policies;
using Ronghe.Simulation.Randomness;

namespace Ronghe.Experiments.Pages.Documentation;

/// <summary>The model in the ODD form (Grimm et al. 2020): the fixed words are here, every list comes from the source.</summary>
internal static class OddPage
{
    private const string Root = "../src/Simulation/";

    private static readonly (string Table, string What)[] Entities =
    [
        ("Sectors", "economic sectors: what each technology generation will require, and what an association publishes"),
        ("Enterprises", "belong to a sector and a city; employ staff, upgrade, open posts, may train"),
        ("Colleges", "undergraduate, vocational undergraduate or higher vocational; hold money and internal systems"),
        ("Programmes", "a department of a college serving one sector: the college side of every partnership"),
        ("Cohorts", "students who entered one programme in one quarter"),
        ("Partnerships", "one enterprise with one programme"),
        ("Government", "the province and the institutional supply of its cities"),
    ];

    /// <summary>How the world begins.</summary>
    private static readonly Type World = typeof(Model).Assembly.GetType("Ronghe.Simulation.Initialization.World", throwOnError: true)!;

    /// <summary>What every process is written with.</summary>
    private static readonly Type[] Notation =
        [typeof(Profiles), typeof(RandomStreams), typeof(Philox), typeof(StableHash), typeof(LeversInForce)];

    /// <summary>Link from <c>docs/</c> to the file of a process.</summary>
    public static string Link(ScheduledProcess process) => Link(process.Apply.Method.DeclaringType!);

    private static string Link(Type type) =>
        $"[{type.Name}]({Root}{type.Namespace!["Ronghe.Simulation.".Length..].Replace('.', '/')}/{type.Name}.cs)";

    public static string Render()
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        void Heading(string title) => text.Append("\n## ").Append(title).Append("\n\n");

        Line("# ODD: overview, design concepts, details");
        Heading("1 Purpose and patterns");
        Line("To ask which policies raise the integration of industry and education in Hunan, and whether better integration makes the " +
            "two adapt to each other in turn.");
        Line("Integration is the mean over programmes, by students in the practice phase, of trained coverage × place-weighted depth " +
            "(`integration` in [observations](observations.md)).");
        Line("The model must reproduce, not assume: \"hot school, cold enterprise\" from equal beginnings; partnerships that stay " +
            "shallow; curricula that lag; mismatch in quantity and in quality.");

        Heading("2 Entities, state variables and scales");
        var entities = new MarkdownTable("Entity", "What", "State variables");
        foreach ((string table, string what) in Entities)
        {
            int count = StateColumn.All.Count(c => c.Table == table);
            entities.Row($"[{table}]({Root}State/{table}.cs)", what, count.ToString(CultureInfo.InvariantCulture));
        }

        text.Append(entities);
        Line("\nVariables with unit, range and writer: [state.md](state.md). Graduates looking for work are followed one by one " +
            "([JobSeekers](" + Root + "State/JobSeekers.cs)).");
        Line("A period is a quarter; `world.burn_in` periods pass before the first recorded one. Space is the list of cities: the own " +
            "one or any other. Money is in base-period CNY.");

        Heading("3 Process overview and scheduling");
        foreach (IGrouping<string, ScheduledProcess> part in Schedule.Processes.GroupBy(p => p.Heading))
            Line($"- **{part.Key}**: {string.Join("; ", part.Select(p => $"{Link(p)} ({p.Summary})"))}");
        Line("\nThen observation and invariants. One list decides the order: [Schedule](" + Root + "Schedule.cs).");

        Heading("4 Design concepts");
        Line("- **Basic principles**: quality-ladder technology with absorptive capacity; lagged supply of skills (cobweb); partnerships " +
            "as relational contracts; institutions announced before they are effective.");
        Line("- **Emergence**: integration, mismatch and the gap between the two sides. Beliefs and motivations " +
            "start equal on both sides.");
        Line("- **Adaptation**: upgrading, vacancies, curricula, seats, effort, taking part, places and training, search, renewal; the " +
            "government's support only with `government.adaptive`.");
        Line("- **Objectives**: enterprises weigh an upgrade over `industry.planning_horizon`, and once a year training and places by " +
            "the net benefit that they expect; programmes weigh the benefits they learned to expect; no one optimises globally.");
        Line("- **Learning**: what trainees and partners are worth follows what was realised, weighed by its precision; doubt returns; " +
            "beliefs follow partners, publicity and experience.");
        Line("- **Prediction**: staff within the planning horizon; published quantity gap, smoothed.");
        Line("- **Sensing**: the sector signal is late and noisy; enterprises see the quality of a programme blurred, and trust it as " +
            "far as it is precise.");
        Line("- **Interaction**: through partnerships, the labour market, poaching, and publicity.");
        Line("- **Stochasticity**: every draw is looked up by seed, replication, purpose, agent and period, so that two scenarios share " +
            "their luck ([RandomStreams](" + Root + "Randomness/RandomStreams.cs)).");
        Line("- **Collectives**: sectors' associations and colleges; partnerships that become formal agreements, order classes " +
            "or industrial colleges.");
        Line("- **Observation**: [observations.md](observations.md), by sector, region, college type and size.");

        Heading("5 Initialization");
        Line($"[World]({Root}Initialization/World.cs): requirement paths are laid out; enterprises and colleges come from tables or are " +
            $"synthetic; pipelines are full of students of the first curriculum; partnerships exist as deep as at rest. What a scenario " +
            $"has in force acts from the first period of the burn-in on, no policy before the first recorded one.");
        text.Append(SourceRemarks.Of(World));
        foreach (Type part in SourceRemarks.Parts(World)) Part(text, "###", part);

        Heading("6 Input data");
        Line("Tables of sectors, programme families, their links, regions and colleges: [their columns, sources and " +
            "status](../scenarios/data/README.md). Counts are Chinese; sector and programme content is a stand-in from the United " +
            "States; of colleges city and type are those of real institutions, and all else of them, as of enterprises, is synthetic. " +
            "Nothing is read while the world runs: the only outside series are the dated policies and [parameters](scenario-files.md) " +
            "of a scenario.");

        Heading("7 Submodels");
        Line("Each process: its equations, then what the symbols stand for (a column of [state.md](state.md) as `Table.Column`, or " +
            "the key of a [parameter](parameters.md)), its order, draws, limits and source. All of it stands at the top of the process's " +
            "file.");
        Line("\n### Notation\n");
        Line("x′ is what a process writes, x what it finds: what earlier processes of the same period wrote, or the last period left. " +
            "x ← y writes at once; flows begin each period at 0. x⁺ = max(0, x); clamp(x, a, b) = min(b, max(a, x)); [A] is 1 where A " +
            "holds and 0 elsewhere; logistic(x) = 1/(1 + e^(−x)); ⌊x⌋ is the whole number below.");
        Line("\ne is an enterprise, p a programme, c = `Programmes.College` its college, r a city, s a sector; a *cell* is a city × a " +
            "sector. A partnership i is a slot of an enterprise that holds a programme (`Partnerships.Enterprise`, " +
            "`Partnerships.Programme`); lists of agents run by index, lists of partnerships by slot. t is the period since the start of " +
            "burn-in.");
        Line("\nThe cohort of p that entered a quarters ago has students, level and profile (`Cohorts.Students`, `Cohorts.Level`); the " +
            "one that entered `Programmes.StudyPeriods` quarters ago finishes in this period. A share or a depth that would leave 0 … 1 " +
            "by rounding is cut to it. Only where a study cuts a link of the loop does a process receive something else " +
            $"([Links]({Root}Processes/Links.cs)).");
        foreach (Type part in Notation) Part(text, "####", part);
        Line("\nPurposes and their numbers: " + string.Join(", ", Enum.GetValues<Purpose>().Where(static p => p != Purpose.None)
            .Select(static p => FormattableString.Invariant($"{p} {(int)p}"))) + ".");
        Line("\n#### Levers\n");
        var levers = new MarkdownTable("k", "Key", "Process", "Rate", "Dose", "Private share", "Private payer", "Receiver");
        foreach (LeverDefinition lever in LeverCatalog.All)
        {
            string doses = string.Join("; ", lever.Dose.Numbers.Select(static d => $"`{d.Key}`, {d.Unit}"));
            levers.Row($"L{(int)lever.Lever + 1}", $"`{lever.Key}`", lever.Process, lever.Rate, doses,
                MarkdownTable.Number(lever.PrivateShare), lever.CostsMoney ? lever.PrivatePayer.ToString().ToLowerInvariant() : "—",
                lever.CostsMoney ? lever.Receiver.ToString().ToLowerInvariant() : "—");
        }

        text.Append(levers);
        foreach (ScheduledProcess process in Schedule.Processes) Submodel(text, process);
        return text.ToString();
    }

    private static void Submodel(StringBuilder text, ScheduledProcess process)
    {
        text.Append("\n### ").Append(process.Name).Append("\n\n");
        text.Append(char.ToUpperInvariant(process.Summary[0])).Append(process.Summary.AsSpan(1)).Append(". ").Append(Link(process))
            .Append('\n');
        string[] written = [.. StateColumn.All.Where(c => c.Declared.Writer == process.Name).Select(c => $"{c.Table}.{c.Name}")];
        if (written.Length > 0) text.Append("\nWrites ").Append(string.Join(", ", written.Select(w => $"`{w}`"))).Append(".\n");
        string[] levers = [.. LeverCatalog.All.Where(l => l.Process == process.Name).Select(l => $"`{l.Key}` ({l.Rate})")];
        if (levers.Length > 0) text.Append("\nLevers: ").Append(string.Join(", ", levers)).Append(".\n");
        Type type = process.Apply.Method.DeclaringType!;
        text.Append(SourceRemarks.Of(type));
        foreach (Type part in SourceRemarks.Parts(type)) Part(text, "####", part);
    }

    private static void Part(StringBuilder text, string level, Type type) =>
        text.Append($"\n{level} {type.Name}\n\n").Append(SourceRemarks.Summary(type)).Append(' ').Append(Link(type)).Append('\n')
            .Append(SourceRemarks.Of(type));
}
