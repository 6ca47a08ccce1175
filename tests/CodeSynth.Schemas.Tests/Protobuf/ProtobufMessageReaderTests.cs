using System.Text.Json;
using CodeSynth.Schemas.Protobuf;
using CodeSynth.Testing;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>Messages as JSON, by the schema alone.</summary>
public class ProtobufMessageReaderTests
{
    private const string Orders =
        """
        syntax = "proto3";
        package shop;
        import "google/protobuf/timestamp.proto";
        message Order {
          string order_id = 1;
          double total_amount = 2;
          int64 cents = 3;
          sint32 delta = 4;
          repeated int32 counts = 5;
          State state = 6;
          google.protobuf.Timestamp created_at = 7;
          optional bool paid = 8;
          oneof how { string card = 9; Cash cash = 10; }
          map<string, int32> stock = 11;
          bytes blob = 12;
          Order parent = 13;
        }
        message Cash { int32 coins = 1; string currency = 2; }
        enum State { NEW = 0; DONE = 1; }
        """;

    [Fact]
    public void Read_EmptyMessage_HasTheDefaultsOfFieldsWithoutPresence() =>
        Assert.Equal(
            """{"order_id":"","total_amount":0,"cents":"0","delta":0,"counts":[],"state":"NEW","stock":{},"blob":""}""",
            Read(new WireBytes()));

    [Fact]
    public void Read_EveryField_IsAsTheMappingSays() =>
        Assert.Equal(
            """
            {"order_id":"ORDER_1","total_amount":12.5,"cents":"-1","delta":-2,"counts":[1,-1],"state":"DONE","created_at":"2024-02-29T12:00:00.123Z",
            "paid":false,"cash":{"coins":3,"currency":"EUR"},"stock":{"a":1,"":0},"blob":"AP8="}
            """.ReplaceLineEndings(string.Empty),
            Read(new WireBytes()
                .Field(1, "ORDER_1").Field(2, 12.5).Field(3, ulong.MaxValue).Field(4, 3).Field(5, new WireBytes().Varint(1).Varint(ulong.MaxValue)).Field(6, 1)
                .Field(7, new WireBytes().Field(1, 1_709_208_000).Field(2, 123_000_000)).Field(8, 0)
                .Field(10, new WireBytes().Field(1, 3).Field(2, "EUR")).Field(11, new WireBytes().Field(1, "a").Field(2, 1)).Field(11, new WireBytes()).Field(12, [0, 255])));

    [Fact]
    public void Read_RepeatedSingularFields_LastCountsAndMessagesMerge() =>
        Assert.Equal(
            """{"order_id":"b","total_amount":0,"cents":"0","delta":0,"counts":[1,2,3],"state":"NEW","cash":{"coins":2,"currency":"EUR"},"stock":{"a":2},"blob":""}""",
            Read(new WireBytes()
                .Field(1, "a").Field(5, 1).Field(10, new WireBytes().Field(1, 1).Field(2, "EUR")).Field(11, new WireBytes().Field(1, "a").Field(2, 1))
                .Field(5, new WireBytes().Varint(2).Varint(3)).Field(10, new WireBytes().Field(1, 2)).Field(11, new WireBytes().Field(2, 2).Field(1, "a")).Field(1, "b")));

    [Fact]
    public void Read_SeveralMembersOfAOneof_LastCounts()
    {
        Assert.Contains("\"card\":\"c\"", Read(new WireBytes().Field(10, new WireBytes().Field(1, 1)).Field(9, "c")), StringComparison.Ordinal);
        string cash = Read(new WireBytes().Field(10, new WireBytes().Field(2, "EUR")).Field(9, "c").Field(10, new WireBytes().Field(1, 1)));
        Assert.Contains("\"cash\":{\"coins\":1,\"currency\":\"\"}", cash, StringComparison.Ordinal);
        Assert.DoesNotContain("card", cash, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FieldsThatTheSchemaDoesNotHave_AreToldByNumber()
    {
        byte[] message = new WireBytes()
            .Field(99, 1).Field(99, 2).Field(1, 7) // an order_id that is a number is another field 1
            .Field(13, new WireBytes().Field(5, "\u0001").Field(77, "x")) // one packed number
            .Tag(50, ProtobufWireType.StartGroup).Field(1, "inside").Tag(51, ProtobufWireType.StartGroup).Tag(51, ProtobufWireType.EndGroup).Tag(50, ProtobufWireType.EndGroup)
            .Field(6, 42).Field(3, "") // an enumeration keeps what it does not know, and a number is no text
            .ToArray();

        string json = Reader().ReadJson(message, out IReadOnlyList<string> unknown);

        Assert.Equal(["1", "3", "50", "99", "parent.77"], unknown.Order(StringComparer.Ordinal));
        Assert.Contains("\"state\":42", json, StringComparison.Ordinal);
        Assert.Contains("\"counts\":[1]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Proto2_HasPresenceAndClosedEnumsAndRequiredFields()
    {
        ProtobufMessageReader reader = Reader("syntax = \"proto2\"; message M { required int32 a = 1; optional int32 b = 2 [default = 5]; repeated E e = 3 [packed = true]; } enum E { X = 1; }", "M");

        Assert.Equal("""{"a":1,"e":["X"]}""", reader.ReadJson(new WireBytes().Field(1, 1).Field(3, 9).Field(3, 1).ToArray(), out IReadOnlyList<string> unknown));
        Assert.Equal(["3"], unknown);
        Assert.Equal("field a: it is required, and missing.", Assert.Throws<ProtobufMessageException>(() => reader.ReadJson([], out _)).Message);
    }

    [Theory]
    [InlineData("0A05", "the message: 5 bytes must follow, and 0 do.")]
    [InlineData("0AFFFFFFFFFFFFFFFFFF01", "the message: 18446744073709551615 bytes must follow, and 0 do.")]
    [InlineData("0A", "the message: it ends within a varint.")]
    [InlineData("18FFFFFFFFFFFFFFFFFFFF01", "the message: a varint has more than 10 bytes.")]
    [InlineData("1101020304", "the message: 8 bytes must follow, and 4 do.")]
    [InlineData("0001", "the message: 0 is no number of a field.")]
    [InlineData("8080808010", "the message: 536870912 is no number of a field.")]
    [InlineData("0E", "the message: 6 is no encoding of a field (1).")]
    [InlineData("0C", "the message: group 1 ends and has not begun.")]
    [InlineData("0B14", "the message: group 2 ends and has not begun.")]
    [InlineData("0B", "the message: group 1 does not end.")]
    [InlineData("0A01FF", "field order_id: the text is no UTF-8.")]
    [InlineData("6A030A01FF", "field parent.order_id: the text is no UTF-8.")]
    [InlineData("6A0108", "field parent: it ends within a varint.")]
    [InlineData("2A0180", "field counts: it ends within a varint.")]
    [InlineData("3A070880A0DDA0CB10", "field created_at: 569957109760 s and 0 ns are no time of the years 1 to 9999.")]
    [InlineData("3A0610FFFFFFFF0F", "field created_at: 0 s and -1 ns are no time of the years 1 to 9999.")]
    public void Read_BadBytes_AreRefusedAtTheirField(string hex, string message) =>
        Assert.Equal(message, Assert.Throws<ProtobufMessageException>(() => Reader().ReadJson(Convert.FromHexString(hex), out _)).Message);

    [Fact]
    public void Read_TooDeep_IsRefused()
    {
        var bytes = new WireBytes();
        for (int i = 0; i < 100; i++)
        {
            bytes = new WireBytes().Field(13, bytes);
        }

        Assert.EndsWith("nested more than 100 deep.", Assert.Throws<ProtobufMessageException>(() => Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reader_OfAMessageThatIsNotThere_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ProtobufMessageReader(ProtobufSchemaText.Read(Orders, []), "shop.Ordr"));

    [Theory]
    [InlineData("shop.v1.Scalars")]
    [InlineData("shop.v1.Labels")]
    [InlineData("shop.v1.Order")]
    [InlineData("shop.v1.Tree")]
    public async Task Read_RandomMessages_AreWhatPythonReads(string name)
    {
        ProtoSchema schema = ProtoCorpus.Resolve("everything.proto");
        ProtoMessage message = schema.FindMessage(name)!;
        var messages = new RandomMessage(schema, new Random(20260703));
        await AssertReadAsPythonDoesAsync(schema, name, [.. Enumerable.Range(0, 200).Select(_ => messages.Of(message))]);
    }

    /// <summary>Texts of no byte and of 1 MiB, surrogate pairs at both ends, and messages as deep as a reader of JSON follows.</summary>
    [Fact]
    public async Task Read_LargeAndDeepMessages_AreWhatPythonReads()
    {
        byte[][] deep = [.. Enumerable.Range(1, 60).Select(depth => Enumerable.Range(0, depth).Aggregate(new WireBytes(), (inner, _) => new WireBytes().Field(1, inner)).ToArray())];
        string[] texts = ["", "😀", new string('x', 1 << 20), "😀" + new string('é', 1 << 19) + "😀"];
        byte[][] large = [.. texts.Select(text => new WireBytes().Field(3, new WireBytes().Field(1, text).Field(2, new WireBytes())).ToArray())];

        await AssertReadAsPythonDoesAsync(ProtoCorpus.Resolve("everything.proto"), "shop.v1.Tree", [.. deep, .. large]);
    }

    [Fact]
    public void Read_MutatedMessages_AreReadOrRefused()
    {
        ProtoSchema schema = ProtoCorpus.Resolve("everything.proto");
        var random = new Random(20260704);
        var messages = new RandomMessage(schema, random);
        var reader = new ProtobufMessageReader(schema, "shop.v1.Order");
        int refused = 0;
        for (int i = 0; i < 3_000; i++)
        {
            byte[] bytes = messages.Of(schema.FindMessage("shop.v1.Order")!);
            for (int edits = Math.Min(bytes.Length, 1 + random.Next(3)); edits > 0; edits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                JsonElement.Parse(reader.ReadJson(bytes, out _));
            }
            catch (ProtobufMessageException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 300, 2_900);
    }

    private static async Task AssertReadAsPythonDoesAsync(ProtoSchema schema, string name, byte[][] all)
    {
        var reader = new ProtobufMessageReader(schema, name);
        var input = new WireBytes();
        foreach (byte[] bytes in all)
        {
            input.Varint((ulong)bytes.Length).Raw(bytes);
        }

        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, input.ToArray(), TestContext.Current.CancellationToken);
        ForeignOutput? foreign = await ForeignReaders.Python("protobuf_delimited.py", [ProtoCorpus.Folder, name, file]);
        File.Delete(file);
        if (foreign is not null)
        {
            Assert.Equal(all.Length, foreign.Lines.Length);
            foreach ((byte[] bytes, string theirs) in all.Zip(foreign.Lines))
            {
                string ours = reader.ReadJson(bytes, out _);
                Assert.True(JsonElement.DeepEquals(JsonElement.Parse(theirs), JsonElement.Parse(ours)), $"{Convert.ToHexString(bytes)}\n{theirs}\n{ours}");
            }
        }
    }

    private static string Read(WireBytes message)
    {
        string json = Reader().ReadJson(message.ToArray(), out IReadOnlyList<string> unknown);
        Assert.Empty(unknown);
        return json;
    }

    internal static ProtobufMessageReader Reader(string schema = Orders, string name = "shop.Order") => new(ProtobufSchemaText.Read(schema, []), name);
}
