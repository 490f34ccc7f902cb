namespace Ronghe.Experiments.Texts;

/// <summary>What is missing, damaged or odd in a results folder.</summary>
internal static class FolderMessages
{
    public static MessageText NoRunOf { get; } = new("no_run_of", "No run of “{0}” is stored.", "没有保存“{0}”的任何运行。");

    public static MessageText NoManifest { get; } = new("no_manifest",
        "There is no manifest.json: command, scenarios, warnings and versions are unknown.", "没有 manifest.json：命令、情景、警告和版本未知。");

    public static MessageText DamagedManifest { get; } = new("damaged_manifest",
        "manifest.json is damaged: command, scenarios, warnings and versions are unknown.", "manifest.json 已损坏：命令、情景、警告和版本未知。");

    public static MessageText NoVersion { get; } = new("no_version",
        "manifest.json does not say its version: it may come from another program.", "manifest.json 没有版本号：可能来自其他程序。");

    public static MessageText NewerVersion { get; } = new("newer_version",
        "manifest.json has version {0}, this program knows {1}: what a newer version added is not shown.",
        "manifest.json 的版本为 {0}，本程序只认识 {1}：新版本增加的内容未显示。");

    public static MessageText ListedAndMissing { get; } = new("listed_and_missing",
        "{0} is listed in the manifest and missing.", "{0} 列在 manifest 中，但文件缺失。");

    public static MessageText Changed { get; } = new("changed",
        "{0} was changed after the manifest was written: its numbers are not those of the command.",
        "{0} 在写 manifest 之后被改动：其中的数字不是该命令的结果。");

    public static MessageText FailuresChanged { get; } = new("failures_changed",
        "{0} was changed after the manifest was written: its failures may be those of a later start.",
        "{0} 在写 manifest 之后被改动：其中的失败记录可能属于后来的一次运行。");

    public static MessageText NoRuns { get; } = new("no_runs",
        "There is no runs.parquet: no outcome of any run is known.", "没有 runs.parquet：任何运行的结果都未知。");

    public static MessageText NoRecipes { get; } = new("no_recipes",
        "The runs here were made before variants: they cannot be redone.", "这里的运行产生于保存方案配方之前：无法重新计算。");

    public static MessageText ReadInPart { get; } = new("read_in_part", "{0} could be read only in part: {1}", "{0} 只能部分读取：{1}");

    public static MessageText TableMissing { get; } = new("table_missing",
        "The manifest names a table {0}, but there is no {0}.csv.", "manifest 提到表 {0}，但没有 {0}.csv。");

    public static MessageText LineNotJson { get; } = new("line_not_json", "{0} has a line that is not JSON.", "{0} 中有一行不是 JSON。");

    public static MessageText NoColumn { get; } = new("no_column",
        "{0} has no column {1}: another program or an older version wrote it.", "{0} 缺少列 {1}：由其他程序或旧版本写成。");

    public static MessageText NoValue { get; } = new("no_value",
        "{0} cannot be read: '{1}' in row {2} is no value of column {3}.", "{0} 无法读取：第 {2} 行的“{1}”不是列 {3} 的数值。");

    public static MessageText NotParquet { get; } = new("not_parquet",
        "{0} cannot be read as Parquet: it is damaged or only half written.", "{0} 无法按 Parquet 读取：已损坏或只写了一半。");

    public static MessageText TableEmpty { get; } = new("table_empty", "{0} is empty.", "{0} 是空的。");

    public static MessageText TableUnreadable { get; } = new("table_unreadable", "{0} cannot be read: {1}", "{0} 无法读取：{1}");

    public static MessageText MoreScenarios { get; } = new("more_scenarios",
        "{0} more scenarios are stored that the manifest does not describe, such as variants of a design: the page shows the first {1}, " +
            "runs.parquet holds all.", "另有 {0} 个情景已保存而 manifest 没有说明（例如一个设计的各变体）：本页显示前 {1} 个，全部见 runs.parquet。");

    public static MessageText MoreReplications { get; } = new("more_replications",
        "{0} holds more than {1} replications of a scenario: the page is made of the first {1} of each.",
        "{0} 中某情景的重复超过 {1} 次：本页只用每个情景的前 {1} 次。");
}
