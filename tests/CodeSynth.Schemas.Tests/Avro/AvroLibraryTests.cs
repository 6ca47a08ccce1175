using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Schemas of several files.</summary>
public class AvroLibraryTests
{
    private const string Address = """{"type":"record","name":"s.Address","fields":[{"name":"street","type":"string"}]}""";

    [Fact]
    public void Name_OfAnotherFile_IsFound()
    {
        AvroFile order = AvroVectors.Parse("""{"type":"record","name":"s.Order","fields":[{"name":"to","type":"Address","default":{"street":""}}]}""", "order.avsc");
        AvroFile address = AvroVectors.Parse(Address, "address.avsc");
        var library = new AvroLibrary([order, address]);

        Assert.Empty(Faults(library, order));
        Assert.Same(address.Schema!.Root, library.Find("s.Address"));
        Assert.Same(address, library.FileOf("s.Address"));
        Assert.Null(library.Find("Address"));
        Assert.Null(library.FileOf("Address"));
    }

    [Theory]
    [InlineData("\"s.Adress\"", "0:27 10 There is no type 's.Adress'; did you mean 's.Address'?")]
    [InlineData("\"s.Street\"", "0:27 10 No schema of the project defines 's.Street'")]
    [InlineData("\"x.y.duoble\"", "0:27 12 There is no type 'duoble'; did you mean \"double\"?")]
    [InlineData("\"String\"", "0:27 8 There is no type 'String'; did you mean \"string\"?")]
    [InlineData("\"integer\"", "0:27 9 There is no type 'integer'; did you mean \"int\"?")]
    [InlineData("{\"type\": \"recrod\", \"name\": \"R\", \"fields\": []}", "0:36 8 There is no type 'recrod'; did you mean \"record\"?")]
    public void Name_ThatNoFileDefines_IsAFaultWhereItIsUsed(string name, string expected)
    {
        AvroFile file = AvroVectors.Parse($$"""{"type": "array", "items": {{name}}}""", "a.avsc");

        Assert.StartsWith(expected, Assert.Single(Faults(new AvroLibrary([file, AvroVectors.Parse(Address)]), file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_ThatAFaultyFileMayDefine_IsNotReported()
    {
        AvroFile file = AvroVectors.Parse("\"s.Address\"", "a.avsc");

        Assert.Empty(Faults(new AvroLibrary([file, AvroVectors.Parse(Address[..^1], "b.avsc")]), file));
    }

    [Fact]
    public void Definition_ThatTwoFilesHaveAlike_IsOne()
    {
        AvroFile first = AvroVectors.Parse(Address, "a.avsc");
        AvroFile second = AvroVectors.Parse($$"""{"type":"record","name":"s.Order","fields":[{"name":"to","type":{{Address}}}]}""", "b.avsc");

        Assert.Empty(Faults(new AvroLibrary([second, first]), second));
        Assert.Same(first.Schema!.Root, new AvroLibrary([second, first]).Find("s.Address"));
    }

    [Theory]
    [InlineData("\"string\"", "\"bytes\"")]
    [InlineData("street", "road")]
    [InlineData("\"fields\"", "\"doc\":\"Where.\",\"fields\"")]
    public void Definition_ThatTwoFilesHaveOtherwise_IsAFaultOfTheLater(string old, string replacement)
    {
        AvroFile first = AvroVectors.Parse(Address, "x/a.avsc");
        AvroFile second = AvroVectors.Parse("\n" + Address.Replace(old, replacement, StringComparison.Ordinal), "x/b.avsc");
        foreach (AvroLibrary library in new[] { new AvroLibrary([second, first]), new AvroLibrary([first, second]) })
        {
            Assert.Empty(Faults(library, first));
            Assert.Equal("1:24 11 's.Address' is defined otherwise in a.avsc, line 1; keep one of the two, and use its name.", Assert.Single(Faults(library, second)));
        }
    }

    [Fact]
    public void Default_OfATypeOfAnotherFile_IsCheckedToo()
    {
        AvroFile order = AvroVectors.Parse("""{"type":"record","name":"s.Order","fields":[{"name":"to","type":"Address","default":{"street":1}}]}""", "order.avsc");

        Assert.Equal("0:52 4 The default of 'to' does not fit: 1 is no string.", Assert.Single(Faults(new AvroLibrary([order, AvroVectors.Parse(Address)]), order)));
    }

    private static IEnumerable<string> Faults(AvroLibrary library, AvroFile file) =>
        library.FaultsOf(file, TestContext.Current.CancellationToken).Select(f => $"{f.Position.Line}:{f.Position.Column} {f.Length} {f.Message}");
}
