using System.CommandLine;
using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Scenarios.Importing;

namespace Ronghe.Experiments.Commands;

/// <summary><c>ronghe import</c>: published raw tables become the small tables that scenarios read.</summary>
internal static class ImportCommand
{
    private const double MostEntrants = 50_000_000;

    /// <summary>The largest college has 1.6 times as many.</summary>
    private const int MostProgrammes = 500;

    /// <summary>Years with estimates by the sectors of today's classification.</summary>
    private const int FirstOews = 2012, LastOews = 2099;

    public static Command Create(Terminal terminal)
    {
        var raw = new Option<string>("--raw")
            { Description = "Folder of the downloaded files (O*NET knowledge, OEWS, NCES crosswalk)", HelpName = "DIR", Required = true };
        var output = new Option<string>("--out", "-o")
            { Description = "Folder of the tables", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("scenarios", "data") };
        var onet = new Option<string?>("--onet")
        {
            Description = "Release of O*NET that was downloaded, where neither read-me, name nor dates of the files tell it",
            HelpName = "29.0",
        };
        onet.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } release && !SourceReleases.IsOnet(release))
                result.AddError($"--onet must be a release of O*NET such as 29.0 or 31, not '{release}'.");
        });
        var oews = new Option<int?>("--oews")
            { Description = "Year of the OEWS estimates, where the file's name does not tell it", HelpName = "2023" };
        oews.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is { } year && year is < FirstOews or > LastOews)
                result.AddError($"--oews must be a year from {FirstOews} to {LastOews}, not {year}.");
        });
        var command = new Command("import", "Turn published raw tables into the input tables of scenarios") { raw, output, onet, oews };
        command.SetAction(parsed =>
        {
            DataImport.Run(parsed.GetValue(raw)!, parsed.GetValue(output)!, parsed.GetValue(onet), parsed.GetValue(oews),
                terminal.Messages);
            return ExitCode.Ok;
        });
        command.Add(Colleges(terminal));
        command.Add(ImportListsCommands.Regions(terminal));
        command.Add(ImportListsCommands.Enterprises(terminal));
        return command;
    }

    /// <summary><c>ronghe import colleges</c>: a list of real institutions becomes the table of colleges.</summary>
    private static Command Colleges(Terminal terminal)
    {
        var list = new Argument<string>("LIST")
            { Description = "The ministry of education's list of institutions, as workbook or CSV (UTF-8 or GBK); or a filled template" };
        var output = new Option<string>("--out", "-o")
            { Description = "Table of colleges to write", HelpName = "FILE", DefaultValueFactory = _ => "colleges.csv" };
        var regions = new Option<string?>("--regions")
            { Description = "Table of cities; without it one is made of the cities of the list, beside the colleges", HelpName = "FILE" };
        var province = new Option<string?>("--province") { Description = "Only this province of the list", HelpName = "NAME" };
        var entrants = new Option<double?>("--entrants")
        {
            Description = "Entrants a year of all together; without it as many as such institutions have in China on average",
            HelpName = "PERSONS",
        };
        entrants.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<double?>() is { } persons and not (>= 1 and <= MostEntrants))
                result.AddError($"--entrants must be a number of persons a year from 1 to {MostEntrants}, not {persons}.");
        });
        var programmes = new Option<int>("--programmes")
        {
            Description = "Programmes of a college of middling size, where the list does not say them", HelpName = "N",
            DefaultValueFactory = static _ => HunanTables.ProgrammesPerCollege,
        };
        programmes.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is var number and (< 1 or > MostProgrammes))
                result.AddError($"--programmes must be a number from 1 to {MostProgrammes}, not {number}.");
        });
        var template = new Option<bool>("--template")
            { Description = "Write the list with empty cells for what it does not say, to be filled in and imported in its place" };
        var command = new Command("colleges", "Turn a list of real institutions into the table of colleges of a scenario")
            { list, output, regions, province, entrants, programmes, template };
        command.SetAction(parsed =>
        {
            var request = new CollegesRequest(parsed.GetValue(list)!, parsed.GetValue(province), parsed.GetValue(regions),
                parsed.GetValue(entrants), parsed.GetValue(programmes), parsed.GetValue(output)!);
            if (parsed.GetValue(template)) CollegesImport.WriteTemplate(request, terminal.Messages);
            else CollegesImport.Run(request, terminal.Messages);
            return ExitCode.Ok;
        });
        return command;
    }
}
