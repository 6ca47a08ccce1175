using CodeSynth.VocabularyExporter;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>The tool that writes the tables.</summary>
public sealed class ExporterTests : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("codesynth-tables-");

    public void Dispose() => _temporary.Delete(recursive: true);

    [Fact]
    public void Check_CheckedInTables_AreWhatTheToolWrites()
    {
        (int code, string output, string errors) = Run("--check");

        Assert.Equal(string.Empty, errors);
        Assert.Equal(0, code);
        Assert.Contains("up to date", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownArgument_IsAUsageErrorOfOneLine()
    {
        (int code, string output, string errors) = Run("--chekc");

        Assert.Equal(2, code);
        Assert.Equal(string.Empty, output);
        Assert.StartsWith("usage:", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Write_EmptyFolder_GivesTheCheckedInFiles()
    {
        var export = Export.Make(TableCatalog.Tables);
        var folder = new TablesFolder(_temporary.FullName);

        folder.Write(export);

        Assert.Null(folder.FirstDifference(export));
        Assert.Null(TablesFolder.OfRepository().FirstDifference(export));
    }

    [Fact]
    public void FirstDifference_ChangedMissingOrExtraFile_IsNamed()
    {
        var export = Export.Make([.. TableCatalog.Tables.Where(t => t.Kind.Name == "city_prefix")]);
        var folder = new TablesFolder(_temporary.FullName);
        folder.Write(export);
        string table = Path.Combine(folder.Path, "en", "city_prefix.txt");

        File.AppendAllText(table, "Upper\n");
        Assert.Contains("city_prefix.txt is not what Bogus", folder.FirstDifference(export), StringComparison.Ordinal);

        File.Delete(table);
        Assert.Contains("city_prefix.txt is missing", folder.FirstDifference(export), StringComparison.Ordinal);

        folder.Write(export);
        File.WriteAllText(Path.Combine(folder.Path, "en", "planet.txt"), "Mars\n");
        Assert.Contains("planet.txt is not exported", folder.FirstDifference(export), StringComparison.Ordinal);

        folder.Write(export);
        Assert.Null(folder.FirstDifference(export));
    }

    [Fact]
    public void Export_ArrayThatTheLocaleLacks_IsRefusedInsteadOfTakenFromEnglish()
    {
        var spec = new TableSpec(new LocaleSpec("en_US", "en_US"), new TableKind("first_name", "name", "first_name"));

        var error = Assert.Throws<InvalidDataException>(() => Export.Make([spec]));

        Assert.Equal("Bogus 34.0.2 has no array name.first_name for locale en_US.", error.Message);
    }

    [Theory]
    [InlineData("O'Reilly", "oreilly")]
    [InlineData("Zoë", "zoe")]
    [InlineData("Jean-Luc", "jeanluc")]
    [InlineData("Ирина", "")]
    public void LocalPart_Name_IsItsAsciiLetters(string name, string expected) => Assert.Equal(expected, LocalPart.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData(" Rome")]
    [InlineData("Ro\"me")]
    [InlineData("Ro\\me")]
    [InlineData("Ro\nme")]
    public void WordRules_EntryThatTheRuntimeCannotCopy_IsRefused(string word) =>
        Assert.Throws<InvalidDataException>(() => WordRules.Encode(word, "en/city.txt"));

    [Fact]
    public void WordRules_HalfASurrogatePair_IsRefused() =>
        Assert.Contains("not valid Unicode", Assert.Throws<InvalidDataException>(() => WordRules.Encode("Ro\uD800me", "en/city.txt")).Message, StringComparison.Ordinal);

    private static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = Program.Run(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
