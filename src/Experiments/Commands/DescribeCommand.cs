using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Pages;
using Ronghe.Experiments.Scenarios;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe describe WHAT [NAME]</c>: the catalogues of the model as tables.</summary>
internal static class DescribeCommand
{
    private static readonly string[] Catalogues = ["parameters", "observations", "schedule", "levers", "scenario"];

    public static Command Create(Terminal terminal)
    {
        var what = new Argument<string>("WHAT") { Description = "parameters, observations, schedule, levers or scenario (the keys of a " +
            "scenario file)", HelpName = "WHAT", DefaultValueFactory = _ => "parameters" };
        var name = new Argument<string?>("NAME")
            { Description = "Only entries whose name holds this; a single one is shown in full", Arity = ArgumentArity.ZeroOrOne };
        Option<string> format = TableFormat.Option();
        what.Validators.Add(result =>
        {
            string word = result.Tokens.Count > 0 ? result.Tokens[0].Value : Catalogues[0];
            if (!Catalogues.Contains(word))
                result.AddError($"There is nothing to describe named {YamlValues.Quote(word)}{NearestName.Hint(word, Catalogues)}; one " +
                $"of {string.Join(", ", Catalogues)}.");
        });
        var command = new Command("describe",
            "Show the parameters, observations, levers or the schedule of the model, or the keys of scenario files") { what, name, format };
        command.SetAction(parsed =>
        {
            TextTable table = DescribedTables.Of(parsed.GetValue(what)!);
            if (parsed.GetValue(name) is { } part)
            {
                TextRow[] kept = [.. table.Rows.Where(row => row.Cells[0].Contains(part, StringComparison.OrdinalIgnoreCase))];
                TextRow[] exact = [.. kept.Where(row => row.Cells[0] == part)];
                if (kept.Length == 0)
                {
                    terminal.Messages.WriteLine($"There are no {parsed.GetValue(what)} " +
                        $"named {YamlValues.Quote(part)}{NearestName.Hint(part, table.Rows.Select(row => row.Cells[0]))}.");
                    return ExitCode.BadInput;
                }
                table = table with { Rows = exact.Length == 1 ? exact : kept };
            }
            string form = parsed.GetValue(format)!;
            if (table.Rows.Count == 1 && form == "text") WriteInFull(table.For(isText: false), terminal.Output);
            else TableFormat.Write(table, form, terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteInFull(TextTable table, TextWriter output)
    {
        int width = table.Columns.Max(column => column.Name.Length);
        for (int i = 0; i < table.Columns.Count; i++)
            output.WriteLine($"{table.Columns[i].Name.PadRight(width)}  {table.Rows[0].Cells[i]}");
    }
}
