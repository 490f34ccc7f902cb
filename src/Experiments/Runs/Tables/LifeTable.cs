using System.Text.Json;
using Ronghe.Experiments.Texts;
using Ronghe.Simulation;
using Ronghe.Simulation.Observations;

namespace Ronghe.Experiments.Runs.Tables;

/// <summary>The table <c>persons</c>: a sample of graduates' lives, one row an event; each column declared once for the writers, the reader
/// and the docs.</summary>
internal static class LifeTable
{
    public const string Name = "persons";

    public const string FileName = "persons.parquet";

    private static readonly (ResultColumn Column, Text Meaning, string Unit)[] Declared =
    [
        .. ResultSchema.Persons.Select(static c => (c, Text.Same(string.Empty), string.Empty)),
        Whole("programme", static e => e.Programme, "Programme, counted from 0 as by 'story'", "专业，与 story 相同，从 0 计数"),
        Word("college_type", static (_, e) => Types[(int)e.CollegeType], "Type of its college", "所属院校类型"),
        Word("city", static (lives, e) => lives.Cities[e.City], "City of its college", "所属院校所在城市"),
        Word("sector", static (lives, e) => lives.Sectors[e.Sector], "Sector that it serves", "所面向的行业"),
        Whole("graduation_period", static e => e.Graduation, "Recorded quarter of graduation", "毕业的季度"),
        Whole("number", static e => e.Number, "Number in the cohort: programme, graduation_period and number are the person",
            "届内编号：专业、毕业季度与编号合起来即为此人"),
        .. ResultSchema.When.Select(static c => (c, Text.Same(string.Empty), string.Empty)),
        Word("event", static (_, e) => Kinds[(int)e.Kind],
            "graduated; further_study; hired (while looking for work); moved (to another employer, without looking in between); left (and "
                + "looks for work again); gave_up (looking); left_province; settled (the early career is over); end (of the run)",
            "graduated 毕业；further_study 升学；hired 求职后受雇；moved 直接转到另一雇主；left 离职并重新求职；gave_up 放弃求职；"
                + "left_province 离开本省；settled 职业早期结束；end 运行结束"),
        Word("practice", static (_, e) => Places[(int)e.Practice], "Where the person practised: campus, nominal (an employer that is no "
            + "partner) or partner", "实习地点：campus 校内；nominal 非合作单位；partner 合作企业"),
        Maybe("host", static e => e.Host, "Enterprise of the partner; empty without one", "合作企业；没有则为空"),
        Maybe("employer", static e => e.Employer, "Enterprise where the person works, or which the person left; empty without one",
            "就业或离开的企业；没有则为空"),
        Word("employer_city", static (lives, e) => e.Employer < 0 ? string.Empty : lives.Cities[e.EmployerCity], "Its city", "其所在城市"),
        Word("employer_sector", static (lives, e) => e.Employer < 0 ? string.Empty : lives.Sectors[e.EmployerSector], "Its sector", "其行业"),
        Word("employer_size", static (_, e) => e.Employer < 0 ? string.Empty : ObservationGroup.Sizes[e.EmployerSize],
            "Its size class by staff", "其规模（按员工数）"),
        Maybe("in_field", static e => e.InField, "1 where its sector is the programme's, else 0", "其行业与专业一致为 1，否则为 0"),
        Maybe("kept", static e => e.Kept, "1 where it is the host that kept its trainee, else 0", "为留用实习生的合作企业则为 1，否则为 0"),
        Number("worth", static e => e.Worth, "Fit × level at the post when it was taken", "上岗时的匹配度 × 能力水平", "level"),
        Number("premium", static e => e.Premium, "What a kept trainee brings beyond a classmate who practised on the campus",
            "留用者比校内实习的同学多带来的产出", "CNY/quarter"),
        Maybe("quarters", static e => e.Quarters, "With the employer so far", "在该雇主处的季度数", "quarters"),
    ];

    private static string[] Types => field ??= Names<CollegeType>();

    private static string[] Kinds => field ??= Names<LifeEventKind>();

    private static string[] Places => field ??= Names<PracticePlace>();

    /// <summary>Left to right.</summary>
    public static IReadOnlyList<ResultColumn> Columns { get; } = [.. Declared.Select(static d => d.Column)];

    /// <summary>What the columns of its own say, in words.</summary>
    public static IEnumerable<(string Column, Text Meaning, string Unit)> Meanings => Declared
        .Where(static d => d.Meaning.English.Length > 0).Select(static d => (d.Column.Name, d.Meaning, d.Unit));

    /// <summary>Appends the rows of one run.</summary>
    public static void Write(RecordedRun run, IReadOnlyList<IResultTable> tables)
    {
        Span<double> one = stackalloc double[1];
        for (int i = 0; tables.Count > 0 && i < run.Lives.Events.Length; i++)
        {
            int period = run.Lives.Events[i].Period;
            var head = new ResultHead(string.Empty, run.Identity, period, (run.Start + period).ToString()) { Lives = run.Lives, Event = i };
            foreach (IResultTable table in tables) table.Append(new ResultBlock(head, [], one));
        }
    }

    /// <summary>Number of a word among those of a list; throws what a damaged file makes a reader throw.</summary>
    private static int Of(string[] words, string word) => Array.IndexOf(words, word) is >= 0 and var index ? index
        : throw new InvalidDataException($"{FileName} holds '{word}', which is none of {string.Join(", ", words)}.");

    public static CollegeType TypeOf(string word) => (CollegeType)Of(Types, word);

    public static LifeEventKind KindOf(string word) => (LifeEventKind)Of(Kinds, word);

    public static PracticePlace PlaceOf(string word) => (PracticePlace)Of(Places, word);

    public static int SizeOf(string word) => Of([.. ObservationGroup.Sizes], word);

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    private static LifeEvent EventOf(ResultHead head) => head.Lives!.Events[head.Event];

    private static (ResultColumn, Text, string) Word(string name, Func<RecordedLives, LifeEvent, string> read, string meaning,
        string chinese) =>
        (new HeadColumn<string>(name, head => read(head.Lives!, EventOf(head))), new Text(meaning, chinese), string.Empty);

    private static (ResultColumn, Text, string) Whole(string name, Func<LifeEvent, int> read, string meaning, string chinese) =>
        (new HeadColumn<int>(name, head => read(EventOf(head))), new Text(meaning, chinese), string.Empty);

    private static (ResultColumn, Text, string) Maybe(string name, Func<LifeEvent, int> read, string meaning, string chinese,
        string unit = "") =>
        (new HeadColumn<int?>(name, head => read(EventOf(head)) is >= 0 and var value ? value : null), new Text(meaning, chinese), unit);

    private static (ResultColumn, Text, string) Number(string name, Func<LifeEvent, float> read, string meaning, string chinese,
        string unit) => (new HeadColumn<double>(name, head => read(EventOf(head))), new Text(meaning, chinese), unit);
}
