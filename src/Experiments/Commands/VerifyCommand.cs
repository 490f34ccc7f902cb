using System.CommandLine;
using System.Globalization;
using Ronghe.Experiments.Verification;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe verify</c>: what the simulation's rules give beside results from outside. Exit code 1 when a row fails.</summary>
internal static class VerifyCommand
{
    private static readonly TextColumn[] Columns =
    [
        new("row", IsUnbroken: true), new("check"), new("expected", IsNumber: true, IsUnbroken: true), new("got", IsNumber: true, IsUnbroken: true),
        new("tolerance", IsNumber: true, IsUnbroken: true), new("pass", IsUnbroken: true), new("rule", ColumnUse.DataOnly), new("source", ColumnUse.DataOnly),
    ];

    public static Command Create(Terminal terminal)
    {
        Option<string> format = TableFormat.Option();
        var command = new Command("verify", "Check the rules of the model against results from outside") { format };
        command.SetAction(parsed =>
        {
            VerificationRow[] rows = [.. VerificationTable.Rows(new SharedRules())];
            TableFormat.Write(new TextTable(Columns, [.. rows.Select(static row => new TextRow("", Cells(row)))]), parsed.GetValue(format)!, terminal);
            int failed = rows.Count(static row => !row.Passes);
            terminal.Messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Length - failed} of {rows.Length} checks pass."));
            return failed == 0 ? ExitCode.Ok : ExitCode.Failed;
        });
        return command;
    }

    private static string[] Cells(VerificationRow row) =>
        [row.Id, row.What, Number(row.Expected), Number(row.Got), Number(row.Tolerance), row.Passes ? "yes" : "NO", row.Rule, row.Source];

    private static string Number(double value) => value.ToString("0.######;-0.######;0", CultureInfo.InvariantCulture) is var text && text == "0" && value != 0
        ? value.ToString("0.#E+0", CultureInfo.InvariantCulture)
        : value.ToString("0.######", CultureInfo.InvariantCulture);
}
