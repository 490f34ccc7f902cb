using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Importing;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe import regions</c> and <c>ronghe import enterprises</c>: lists that people fill in become the tables of a
/// scenario.</summary>
internal static class ImportListsCommands
{
    public static Command Regions(Terminal terminal)
    {
        var list = new Argument<string>("LIST")
            { Description = "A filled template, as workbook or CSV (UTF-8 or GBK); with --template the ministry of education's list" };
        var output = new Option<string>("--out", "-o")
            { Description = "Table of regions to write", HelpName = "FILE", DefaultValueFactory = static _ => "regions.csv" };
        var province = new Option<string?>("--province") { Description = "With --template: only this province", HelpName = "NAME" };
        var template = new Option<bool>("--template")
            { Description = "Write the cities of the list with empty cells for numbers of enterprises and positions" };
        var command = new Command("regions", "Turn cities and their numbers of enterprises into the table of regions of a scenario")
            { list, output, province, template };
        command.SetAction(parsed =>
        {
            string file = parsed.GetValue(list)!, table = parsed.GetValue(output)!;
            if (parsed.GetValue(template)) RegionsImport.WriteTemplate(file, parsed.GetValue(province), table, terminal.Messages);
            else RegionsImport.Run(file, table, terminal.Messages);
            return ExitCode.Ok;
        });
        return command;
    }

    public static Command Enterprises(Terminal terminal)
    {
        var list = new Argument<string?>("LIST")
        {
            Description = "A filled template, as workbook or CSV (UTF-8 or GBK); left out with --template",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string>("--out", "-o")
            { Description = "Table of enterprises to write", HelpName = "FILE", DefaultValueFactory = static _ => "enterprises.csv" };
        var regions = new Option<string>("--regions")
        {
            Description = "Table of the regions that may be named", HelpName = "FILE",
            DefaultValueFactory = static _ => ShippedFiles.Find(Path.Combine("data", "hunan-regions.csv")),
        };
        var sectors = new Option<string>("--sectors")
        {
            Description = "Table of the sectors that may be named", HelpName = "FILE",
            DefaultValueFactory = static _ => ShippedFiles.Find(Path.Combine("data", "sectors.csv")),
        };
        var template = new Option<bool>("--template")
            { Description = "Write an empty list, and beside it the regions and sectors that may be named" };
        var command = new Command("enterprises", "Turn a list of enterprises into the table of enterprises of a scenario")
            { list, output, regions, sectors, template };
        command.Validators.Add(result =>
        {
            if (result.GetValue(list) is null != result.GetValue(template))
                result.AddError("Name a LIST to import, or --template to write an empty one.");
        });
        command.SetAction(parsed =>
        {
            var places = new PlacesOfEnterprises(parsed.GetValue(regions)!, parsed.GetValue(sectors)!);
            string table = parsed.GetValue(output)!;
            if (parsed.GetValue(list) is { } file) EnterprisesImport.Run(file, places, table, terminal.Messages);
            else EnterprisesImport.WriteTemplate(places, table, terminal.Messages);
            return ExitCode.Ok;
        });
        return command;
    }
}
