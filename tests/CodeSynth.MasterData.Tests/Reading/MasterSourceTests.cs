namespace CodeSynth.MasterData.Tests.Reading;

/// <summary>Where a file is looked for, and how often it is read.</summary>
public sealed class MasterSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codesynth-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_UnchangedFile_IsReadOnce()
    {
        string path = Path.Combine(_folder, "a.csv");
        File.WriteAllText(path, "id\na\n");
        var source = new MasterSource(path, new CsvFormat(), Tables.Key);
        MasterTable first = source.Load();

        Assert.Same(first, source.Load());

        File.WriteAllText(path, "id\na\nb\n");
        Assert.Equal(2, source.Load().Count);
    }

    [Fact]
    public void Load_RelativePath_IsFoundBesideTheApp()
    {
        string name = $"{Guid.NewGuid():N}.csv";
        string path = Path.Combine(AppContext.BaseDirectory, name);
        File.WriteAllText(path, "id\na\n");
        try
        {
            Assert.Equal(1, new MasterSource(name, new CsvFormat(), Tables.Key).Load().Count);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Load_MissingFile_SaysWhereItWasLookedFor()
    {
        var source = new MasterSource("nowhere.csv", new CsvFormat(), Tables.Key);

        Assert.Equal($"nowhere.csv is neither in the working folder nor beside the app, in {AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)}.", Tables.Mistake(() => source.Load()));
        Assert.Equal("/nowhere/a.csv is not there.", Tables.Mistake(() => source.Load("/nowhere/a.csv")));
    }
}
