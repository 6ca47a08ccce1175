using System.Buffers;
using System.Text;
using CodeSynth.Avro;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Tests.Records.Emitted;

namespace CodeSynth.Schemas.Tests.Records;

/// <summary>Emitted records as a user has them: made, encoded, decoded, refused.</summary>
public class TypedRecordTests
{
    private static readonly Place s_town = new() { City = "Köln" };

    private static readonly Event s_event = new()
    {
        EventId = Guid.Parse("89791762-2336-4186-9674-299b90a802e2"),
        Nothing = null,
        Sequence = long.MinValue,
        Trailing = 7,
        Hash = new byte[16],
        Places = [s_town],
        Matrix = [[new Dictionary<string, EventKind> { ["x"] = EventKind.Class }], []],
        Payload = "text",
        Wide = -12.34500m,
        Any = 1.10m,
        AtMillis = new TimeOnly(23, 59, 59, 999),
        AtMicros = new TimeOnly(0, 0, 0, 0, 1),
        Seen = DateTimeOffset.MaxValue,
        Exact = 1,
        Local = DateTime.MinValue,
        LocalMicros = null,
        Span = new AvroDuration(1, 2, uint.MaxValue),
        Key = Guid.Empty,
    };

    /// <summary>Whole values, for those who damage them.</summary>
    internal static byte[][] Whole => [s_event.Encode(), (s_event with { Home = s_town with { Within = s_town }, Places = [], Payload = "" }).Encode()];

    [Fact]
    public void Event_WithDefaults_HasThoseOfTheSchema()
    {
        Assert.True(s_event.IsFinal);
        Assert.Equal(-3, s_event.Level);
        Assert.Equal(1.5f, s_event.Ratio);
        Assert.Equal(2.0, s_event.Weight);
        Assert.Equal([0, 255], s_event.Body);
        Assert.Null(s_event.Note);
        Assert.Equal(EventKind.PaidLate, s_event.Kind);
        Assert.Empty(s_event.Tags);
        Assert.Equal(1, s_event.Counts["a"]);
        Assert.Equal(12.34m, s_event.Amount);
        Assert.Equal(new DateOnly(2022, 1, 8), s_event.Day);
        Assert.Equal(DateTimeOffset.UnixEpoch, s_event.Created);
        Assert.Equal(s_town, s_event.Home);
        Assert.Equal("quo\"te", s_event.Encode2);
        Assert.Equal(new Event.FirstChoice.String("x"), s_event.First);
    }

    [Fact]
    public void Event_EncodedAndDecoded_IsTheSame()
    {
        Event read = Event.Decode(s_event.Encode());

        Assert.Equal(Convert.ToHexString(s_event.Encode()), Convert.ToHexString(read.Encode()));
        Assert.Equal(s_event.EventId, read.EventId);
        Assert.Equal(s_event.Seen.AddTicks(-9), read.Seen); // whole microseconds
        Assert.Equal(EventKind.Class, read.Matrix[0][0]["x"]);
        Assert.Equal(-12.345m, read.Wide);
        Assert.Equal("1.10", read.Any.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(s_event.Span, read.Span);
    }

    /// <summary>The generic reader of the registry's commands shares no code with the records.</summary>
    [Fact]
    public void Event_ReadByItsSchemaAlone_HasTheSameValues()
    {
        string json = AvroDatumReader.Of(Event.SchemaText, []).ReadJson(s_event.Encode());

        Assert.Contains("\"event_id\":\"89791762-2336-4186-9674-299b90a802e2\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"paid_late\"", json, StringComparison.Ordinal);
        Assert.Contains("\"home\":{\"city\":\"Köln\",\"postal_code\":null,\"within\":null}", json, StringComparison.Ordinal);
        Assert.Contains("\"payload\":\"text\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_OfARecord_IsSelfContainedAndHasItsFingerprint()
    {
        AvroFile file = AvroParser.Parse("event.avsc", Event.SchemaText, TestContext.Current.CancellationToken);

        Assert.Empty(file.Faults);
        Assert.Empty(file.Schema!.Unresolved);
        Assert.Equal(Event.SchemaFingerprint, AvroFingerprint.Crc64(AvroCanonicalForm.Of(file.Schema, null)));
        Assert.Equal("shop.event.Event", Event.SchemaName);
    }

    [Theory]
    [InlineData("string")]
    [InlineData("place")]
    [InlineData("list")]
    [InlineData("bytes")]
    [InlineData("enum")]
    [InlineData("null")]
    public void Union_EachOfItsBranches_ComesBackAsThatBranch(string branch)
    {
        Event.PayloadChoice? payload = branch switch
        {
            "string" => "😀",
            "place" => s_town,
            "list" => new Event.PayloadChoice.Array([1, "two"]),
            "bytes" => new byte[16],
            "enum" => EventKind.Payed,
            _ => null,
        };

        Event.PayloadChoice? read = Event.Decode((s_event with { Payload = payload }).Encode()).Payload;

        Assert.Equal(payload?.GetType(), read?.GetType());
        switch (read)
        {
            case Event.PayloadChoice.Array list:
                Assert.Equal([1, "two"], list.Value);
                break;
            case Event.PayloadChoice.Md5 bytes:
                Assert.Equal(new byte[16], bytes.Value);
                break;
            default:
                Assert.Equal(payload, read);
                break;
        }
    }

    [Fact]
    public void OptedOutFile_HasNoRecord() => Assert.DoesNotContain(typeof(TypedRecordTests).Assembly.GetTypes(), t => t.Name == "OptedOut");

    [Fact]
    public void Value_ThatItsSchemaCannotHold_IsRefusedInWords()
    {
        AssertRefused(s_event with { Amount = 1.005m }, "1.005 does not fit its schema, which has room for 2 digits after the point");
        AssertRefused(s_event with { Amount = 10_000_000m }, "room for 9 digits, 2 of them after the point");
        AssertRefused(s_event with { Hash = new byte[15] }, "A fixed of 16 bytes cannot hold 15");
        AssertRefused(s_event with { Kind = (EventKind)4 }, "Index 4 in an enum of 4 symbols");
        AssertRefused(s_event with { Encode2 = "ab\uD83D" }, "character 2 of a string is one half of a surrogate pair");
        AssertRefused(s_event with { Nothing = "something" }, "of the type null is null");
        Assert.Throws<ArgumentNullException>(() => (s_event with { First = null! }).Encode());
        Assert.Throws<ArgumentNullException>(() => (s_event with { Encode2 = null! }).Encode());

        Assert.Equal(9_999_999.99m, Event.Decode((s_event with { Amount = 9_999_999.99m }).Encode()).Amount);
    }

    [Theory]
    [InlineData("", "Byte 0: the data ends within an integer of 1 bytes, 0 are left.")]
    [InlineData("01", "Byte 0: the length of a string is negative: -1.")]
    [InlineData("04", "Byte 1: the data ends within a string of 2 bytes, 0 are left.")]
    [InlineData("FEFFFFFFFFFFFFFFFF01", "Byte 10: the data ends within a string of 9223372036854775807 bytes, 0 are left.")]
    [InlineData("02FF0000", "Byte 1: this string is no UTF-8.")]
    [InlineData("00 04", "Byte 1: index 2 in a union of 2 branches.")]
    [InlineData("00 01", "Byte 1: index -1 in a union of 2 branches.")]
    [InlineData("00 00 00 00", "1 bytes are left behind a datum of shop.Place: they were written by another schema, or framed otherwise.")]
    [InlineData("FFFFFFFFFFFFFFFFFF02", "Byte 0: this integer has more than 64 bits.")]
    [InlineData("80808080808080808080", "Byte 0: this integer has more than 64 bits.")]
    public void Bytes_ThatAreNoDatum_AreRefusedWhereTheyAreWrong(string hex, string message)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Assert.Equal(message, Assert.Throws<AvroDataException>(() => Place.Decode(bytes)).Message);
    }

    [Fact]
    public void Records_NestedDeep_ArePassedUpTo1000AndRefusedBeyond()
    {
        Place deep = s_town;
        for (int i = 1; i < 1000; i++)
        {
            deep = s_town with { Within = deep };
        }

        byte[] bytes = deep.Encode();
        Assert.Equal(bytes, Place.Decode(bytes).Encode());

        Assert.StartsWith("Records are nested 1000 deep", Assert.Throws<AvroDataException>(() => (s_town with { Within = deep }).Encode()).Message, StringComparison.Ordinal);
        byte[] bomb = [.. Enumerable.Repeat((byte[])[0, 0, 2], 1_000_000).SelectMany(b => b)];
        Assert.StartsWith("Records are nested 1000 deep", Assert.Throws<AvroDataException>(() => Place.Decode(bomb)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_NestedDeepOnASmallStack_AreRefusedAndNotTheEndOfTheProcess()
    {
        byte[] bomb = [.. Enumerable.Repeat((byte[])[0, 0, 2], 1000).SelectMany(b => b)];
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => Place.Decode(bomb)), maxStackSize: 192 * 1024);
        thread.Start();
        thread.Join();

        Assert.IsType<AvroDataException>(thrown);
    }

    [Fact]
    public void Encode_IntoABuffer_AppendsWhatEncodeGives()
    {
        var output = new ArrayBufferWriter<byte>();
        output.Write("ab"u8);

        s_event.Encode(output);

        Assert.Equal([.. "ab"u8, .. s_event.Encode()], output.WrittenSpan.ToArray());
    }

    [Fact]
    public void Text_OfAMebibyteAndOfNothing_ComesBack()
    {
        string text = string.Concat(Enumerable.Repeat("Größe😀", 1 << 17));
        Assert.True(Encoding.UTF8.GetByteCount(text) > 1 << 20);

        Assert.Equal(text, Place.Decode((s_town with { City = text }).Encode()).City);
        Assert.Equal("", Place.Decode((s_town with { City = "" }).Encode()).City);
    }

    private static void AssertRefused(Event value, string words) =>
        Assert.Contains(words, Assert.Throws<AvroDataException>(() => value.Encode()).Message, StringComparison.Ordinal);
}
