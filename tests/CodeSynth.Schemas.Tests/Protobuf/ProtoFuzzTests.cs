using System.Text;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Whatever a text is, the parser gives a file or faults: it neither throws nor hangs.</summary>
public class ProtoFuzzTests
{
    private const int Mutants = 4_000;

    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", "(", ")", "<", ">", ";", "=", ",", ".", "-", "\"", "'", "\\", "/*", "*/", "//", "\n", "\r", "\t", "\0", "\uFEFF", "\uD83D", "\u2028", "ü",
        "0", "1", "-1", "0x", "08", "1e", "1.5", "536870911", "99999999999999999999", "19000", "max", "to", "inf", "nan", "true",
        "syntax", "edition", "import", "public", "weak", "package", "option", "message", "enum", "extend", "extensions", "service", "rpc", "returns", "stream", "oneof",
        "map<string, int32>", "reserved", "optional", "required", "repeated", "group", "packed", "default", "json_name", "allow_alias", "string", "M", "shop.v1.Order", ".M",
    ];

    [Fact]
    public void Parse_MutantsOfSoundFiles_GivesAFileOrFaults()
    {
        var random = new Random(20260701);
        string[] texts = [.. ProtoCorpus.Paths.Select(File.ReadAllText)];
        int sound = 0;
        for (int i = 0; i < Mutants; i++)
        {
            string text = texts[random.Next(texts.Length)];
            for (int edits = 1 + random.Next(4); edits > 0; edits--)
            {
                text = Mutate(text, random);
            }

            sound += Check(text) ? 1 : 0;
        }

        // Both ends must be reached for the test to say anything.
        Assert.InRange(sound, Mutants / 50, Mutants * 9 / 10);
    }

    [Theory]
    [InlineData("message A {", 100_000)]
    [InlineData("message A { message B {", 50_000)]
    [InlineData("{", 200_000)]
    [InlineData("}", 200_000)]
    [InlineData("option a = {", 100_000)]
    [InlineData("option (", 100_000)]
    [InlineData("map<string, ", 100_000)]
    [InlineData("message A { map<string, map<string, ", 30_000)]
    [InlineData("enum E { A = 0 [a = {", 50_000)]
    [InlineData("a.", 200_000)]
    [InlineData("package a.", 100_000)]
    [InlineData("service S { rpc A(", 50_000)]
    [InlineData("extend A {", 100_000)]
    [InlineData("import \"a\" ", 5_000)]
    [InlineData("message M { reserved 1,", 20_000)]
    [InlineData("/*", 200_000)]
    [InlineData("\"", 200_001)]
    [InlineData("\\", 200_000)]
    [InlineData(";", 200_000)]
    [InlineData("message M { oneof o { ", 50_000)]
    public void Parse_HugeRepetition_GivesFaultsWithoutExhaustingTheStack(string piece, int times)
    {
        string text = new StringBuilder().Insert(0, piece, times).ToString();

        Check(text);
        Check("syntax = \"proto3\"; " + text);
    }

    [Fact]
    public void Parse_WideFile_IsSound()
    {
        string fields = string.Concat(Enumerable.Range(1, 5_000).Select(i => $" M f{i} = {i};"));
        string values = string.Concat(Enumerable.Range(0, 5_000).Select(i => $" V{i} = {i};"));

        Assert.True(Check($"syntax = \"proto3\"; message M {{ {fields} }} enum E {{ {values} }}"));
        Assert.False(Check($"syntax = \"proto3\"; message M {{ {fields} {fields} }} enum E {{ {values} {values} }}"));
    }

    /// <summary>A sound file with a small change in it.</summary>
    public static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(text.Length - at, random.Next(1, 12));
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, s_pieces[random.Next(s_pieces.Length)]),
            2 => text.Remove(at, length).Insert(at, s_pieces[random.Next(s_pieces.Length)]),
            3 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            4 => text[..at],
            _ when at < text.Length => text.Remove(at, 1).Insert(at, ((char)random.Next(256)).ToString()),
            _ => text,
        };
    }

    /// <summary>Whether the file is sound; and then it can be resolved and written.</summary>
    private static bool Check(string text)
    {
        ProtoFile file = ProtoParser.Parse("fuzz.proto", text, TestContext.Current.CancellationToken);
        if (file.Faults.Count > 0)
        {
            AssertPlaces(file);
            return false;
        }

        (ProtoSchema? schema, var faults) = ProtoCorpus.Library.Resolve(file, TestContext.Current.CancellationToken);
        Assert.Equal(schema is null, faults.Count > 0);
        AssertPlaces(file with { Faults = faults });
        ProtoFile again = ProtoParser.Parse("fuzz.proto", ProtoText.Write(file), TestContext.Current.CancellationToken);
        Assert.Equal(ProtoBare.Of(file), ProtoBare.Of(again));
        return true;
    }

    private static void AssertPlaces(ProtoFile file)
    {
        string[] lines = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        foreach (SchemaFault fault in file.Faults)
        {
            int line = fault.Position.Line;
            Assert.InRange(line, 0, lines.Length - 1);
            Assert.InRange(fault.Position.Column, 0, lines[line].Length);
            Assert.True(fault.Length > 0 || file.Text.EndsWith(lines[line][fault.Position.Column..], StringComparison.Ordinal), fault.ToString());
        }
    }
}
