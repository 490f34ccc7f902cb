using Ronghe.Experiments.Basics;
using Ronghe.Experiments.Runs;
using Ronghe.Experiments.Scenarios;
using Ronghe.Simulation;

namespace Ronghe.Experiments.Tests.Runs;

/// <summary>Inputs lie beside the results under the hash of their content: whoever reads one knows that it is the one.</summary>
public sealed class StoredInputsTests : IDisposable
{
    private static readonly Scenario World = FakeWorld.Document().Scenario;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_recipe_refers_to_is_kept_once_and_reads_back()
    {
        Keep();
        Assert.Equal(new[] { RecipeInputs.DefaultsId, RecipeInputs.IdOf(World.Population) }.Order(StringComparer.Ordinal),
            StoredInputs.Ids(_folder.Path));
        Assert.Equal(RecipeInputs.Defaults, StoredInputs.Read(_folder.Path, RecipeInputs.DefaultsId));
        DateTime before = File.GetLastWriteTimeUtc(PathOf(RecipeInputs.DefaultsId));
        Thread.Sleep(20);
        Keep();
        Assert.Equal(before, File.GetLastWriteTimeUtc(PathOf(RecipeInputs.DefaultsId)));
        Assert.Equal(2, Directory.GetFileSystemEntries(Path.Combine(_folder.Path, StoredInputs.Folder)).Length);
    }

    [Fact]
    public void A_changed_or_missing_input_is_named_and_a_damaged_one_is_written_again()
    {
        Keep();
        string id = RecipeInputs.IdOf(World.Population);
        byte[] content = File.ReadAllBytes(PathOf(id));
        content[^9] ^= 1;
        File.WriteAllBytes(PathOf(id), content);
        Assert.Contains($"{id}.json was changed", Assert.Throws<InvalidDataException>(() => StoredInputs.Read(_folder.Path, id)).Message,
            StringComparison.Ordinal);
        Keep();
        Assert.Equal(RecipeInputs.Content(World.Population), StoredInputs.Read(_folder.Path, id));
        File.Delete(PathOf(id));
        Assert.Contains($"{id}.json is missing", Assert.Throws<InvalidDataException>(() => StoredInputs.Read(_folder.Path, id)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/hostname")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("0123456789abcde")]
    [InlineData("0123456789abcdef.json")]
    [InlineData("")]
    public void Nothing_but_an_id_names_an_input(string id) =>
        Assert.Contains("is no id of an input", Assert.Throws<InvalidDataException>(() => StoredInputs.Read(_folder.Path, id)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_input_is_never_read_through_a_link()
    {
        Keep();
        string id = RecipeInputs.DefaultsId, elsewhere = _folder.Write("elsewhere.json", RecipeInputs.Defaults);
        File.Delete(PathOf(id));
        File.CreateSymbolicLink(PathOf(id), elsewhere);
        Assert.Contains("was changed", Assert.Throws<InvalidDataException>(() => StoredInputs.Read(_folder.Path, id)).Message,
            StringComparison.Ordinal);
        Keep();
        Assert.Null(new FileInfo(PathOf(id)).LinkTarget);
        Assert.Equal(RecipeInputs.Defaults, StoredInputs.Read(_folder.Path, id));
    }

    private void Keep() => new StoredInputs(_folder.Path, Disk.OfProcess).Keep(World);

    private string PathOf(string id) => Path.Combine(_folder.Path, StoredInputs.Folder, id + ".json");
}
