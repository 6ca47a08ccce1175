using System.Buffers;
using CodeSynth.Avro;
using FsCheck;
using FsCheck.Fluent;

namespace CodeSynth.Schemas.Tests.Records;

/// <summary>Single values: written and read back, at the ends of their ranges, and from bytes that lie.</summary>
public class AvroValueTests
{
    private delegate void Writing(ref AvroWriter writer);

    private delegate T Reading<out T>(ref AvroReader reader);

    [Fact]
    public void Long_Any_ComesBack() => Holds((long value) =>
        Pass((ref AvroWriter w) => w.WriteLong(value), (ref AvroReader r) => r.ReadLong()) == value);

    /// <summary>The table of the specification, and the ends.</summary>
    [Theory]
    [InlineData(0, "00")]
    [InlineData(-1, "01")]
    [InlineData(1, "02")]
    [InlineData(-2, "03")]
    [InlineData(-64, "7F")]
    [InlineData(64, "8001")]
    [InlineData(long.MaxValue, "FEFFFFFFFFFFFFFFFF01")]
    [InlineData(long.MinValue, "FFFFFFFFFFFFFFFFFF01")]
    public void Long_IsEncodedAs(long value, string hex)
    {
        Assert.Equal(hex, Convert.ToHexString(Bytes((ref AvroWriter w) => w.WriteLong(value))));
        Assert.Equal(value, Read(Convert.FromHexString(hex), (ref AvroReader r) => r.ReadLong()));
    }

    [Theory]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(int.MinValue - 1L)]
    public void Int_OfMoreBits_IsRefused(long value) =>
        AssertRefused(Bytes((ref AvroWriter w) => w.WriteLong(value)), (ref AvroReader r) => r.ReadInt(), $"Byte 0: {value} is no integer of 32 bits.");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.0)]
    [InlineData(double.Epsilon)]
    [InlineData(double.NegativeInfinity)]
    public void Double_AndFloat_ComeBackBitForBit(double value)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Pass((ref AvroWriter w) => w.WriteDouble(value), (ref AvroReader r) => r.ReadDouble())));
        Assert.Equal(BitConverter.SingleToInt32Bits((float)value), BitConverter.SingleToInt32Bits(Pass((ref AvroWriter w) => w.WriteFloat((float)value), (ref AvroReader r) => r.ReadFloat())));
    }

    [Fact]
    public void Text_Any_ComesBackOrIsHalfAPair() => Holds((string? given) =>
    {
        string value = given ?? string.Empty;
        bool isSound = !value.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar);
        return !isSound || Pass((ref AvroWriter w) => w.WriteString(value), (ref AvroReader r) => r.ReadString()) == value;
    });

    [Fact]
    public void Decimal_Any_ComesBackAtItsScale() => Holds((decimal value) =>
        Pass((ref AvroWriter w) => w.WriteDecimal(value, 57, value.Scale), (ref AvroReader r) => r.ReadDecimal(57, value.Scale)) == value
        && Pass((ref AvroWriter w) => w.WriteDecimal(value, 57, value.Scale, 16), (ref AvroReader r) => r.ReadDecimal(57, value.Scale, 16)) == value
        && Pass((ref AvroWriter w) => w.WriteBigDecimal(value), (ref AvroReader r) => r.ReadBigDecimal()) == value);

    /// <summary>The widest numbers of .NET, 96 bits, and the ends of each number of bytes.</summary>
    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0")]
    [InlineData("127")]
    [InlineData("128")]
    [InlineData("-128")]
    [InlineData("-129")]
    [InlineData("0.0000000000000000000000000001")]
    public void Decimal_AtTheEnds_ComesBack(string text)
    {
        decimal value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(value, Pass((ref AvroWriter w) => w.WriteDecimal(value, int.MaxValue, value.Scale), (ref AvroReader r) => r.ReadDecimal(57, value.Scale)));
        Assert.Equal(value, Pass((ref AvroWriter w) => w.WriteDecimal(value, 57, value.Scale, 40), (ref AvroReader r) => r.ReadDecimal(57, value.Scale, 40)));
    }

    [Theory]
    [InlineData("00", "a decimal has at least one byte")]
    [InlineData("1A01000000000000000000000000", "this decimal does not fit the 96 bits of a .NET decimal")]
    [InlineData("1AFF000000000000000000000000", null)] // −2^96 is one more than there are …
    [InlineData("1AFF000000000000000000000001", "")] // … and this is the least
    public void Decimal_OfMoreBits_IsRefused(string hex, string? words)
    {
        byte[] bytes = Convert.FromHexString(hex);
        if (words is "")
        {
            Assert.Equal(decimal.MinValue, Read(bytes, (ref AvroReader r) => r.ReadDecimal(30, 0)));
        }
        else
        {
            Assert.Contains(words ?? "does not fit", Assert.Throws<AvroDataException>(() => Read(bytes, (ref AvroReader r) => r.ReadDecimal(30, 0))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Decimal_BehindAMillionSignBytes_IsRead()
    {
        byte[] padded = Bytes((ref AvroWriter w) => w.WriteBytes([.. new byte[1_000_000], 0x7F]));

        Assert.Equal(1.27m, Read(padded, (ref AvroReader r) => r.ReadDecimal(9, 2)));
    }

    [Fact]
    public void Times_Any_ComeBackCutToTheirUnit() => Holds((DateTime given) =>
    {
        DateTime utc = DateTime.SpecifyKind(given, DateTimeKind.Utc);
        DateTime unspecified = DateTime.SpecifyKind(given, DateTimeKind.Unspecified);
        return Pass((ref AvroWriter w) => w.WriteTimestampMillis(utc), (ref AvroReader r) => r.ReadTimestampMillis()).UtcTicks == given.Ticks / 10_000 * 10_000
            && Pass((ref AvroWriter w) => w.WriteTimestampMicros(utc), (ref AvroReader r) => r.ReadTimestampMicros()).UtcTicks == given.Ticks / 10 * 10
            && Pass((ref AvroWriter w) => w.WriteLocalTimestampMicros(unspecified), (ref AvroReader r) => r.ReadLocalTimestampMicros()).Ticks == given.Ticks / 10 * 10
            && Pass((ref AvroWriter w) => w.WriteDate(DateOnly.FromDateTime(given)), (ref AvroReader r) => r.ReadDate()) == DateOnly.FromDateTime(given);
    });

    [Fact]
    public void Timestamp_OfAnotherOffset_IsTheSameInstant()
    {
        var local = new DateTimeOffset(2026, 1, 1, 0, 30, 0, TimeSpan.FromHours(2));

        Assert.Equal(local.ToUniversalTime(), Pass((ref AvroWriter w) => w.WriteTimestampMillis(local), (ref AvroReader r) => r.ReadTimestampMillis()));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(253_402_300_800_000)]
    [InlineData(-62_135_596_800_001)]
    public void Timestamp_OutsideTheYears_IsRefused(long millis)
    {
        byte[] bytes = Bytes((ref AvroWriter w) => w.WriteLong(millis));

        AssertRefused(bytes, (ref AvroReader r) => r.ReadTimestampMillis(), "Byte 0: this timestamp lies outside the years 1 to 9999, or the day.");
        AssertRefused(bytes, (ref AvroReader r) => r.ReadTimeMicros(), "Byte 0: this time of day lies outside the years 1 to 9999, or the day.");
    }

    [Theory]
    [InlineData("0402 04 00", 2)] // two items in one block
    [InlineData("0304 0204 00", 2)] // two items behind the bytes of their block
    [InlineData("0202 0204 00", 2)] // two blocks
    [InlineData("00", 0)]
    public void Array_InAnyBlocks_IsRead(string hex, int count) =>
        Assert.Equal(count, Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), (ref AvroReader r) => r.ReadArray(static (ref AvroReader i) => i.ReadInt())).Count);

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFFF01")] // −2^63 items
    [InlineData("FEFFFFFFFFFFFFFFFF01")] // 2^63 − 1 items
    [InlineData("80B51802")] // 200,000 items in 1 byte
    [InlineData("0302")] // two items in a block of 1 byte that is not there
    [InlineData("0301")] // … of −1 bytes
    public void Array_OfMoreItemsThanBytes_IsRefused(string hex) =>
        Assert.Throws<AvroDataException>(() => Read(Convert.FromHexString(hex), (ref AvroReader r) => r.ReadArray(static (ref AvroReader i) => i.ReadInt())));

    [Fact]
    public void Array_OfNulls_HasAtMostAMillion()
    {
        byte[] few = Bytes((ref AvroWriter w) => w.WriteArray<object?>(new object?[1000], static (ref AvroWriter i, object? o) => i.WriteNull(o)));
        Assert.Equal(1000, Read(few, (ref AvroReader r) => r.ReadArray(static (ref AvroReader i) => i.ReadNull())).Count);

        byte[] many = [.. Bytes((ref AvroWriter w) => w.WriteLong(2_000_000)), 0];
        Assert.Throws<AvroDataException>(() => Read(many, (ref AvroReader r) => r.ReadArray(static (ref AvroReader i) => i.ReadNull())));
    }

    [Fact]
    public void Map_Any_ComesBack() => Holds((Dictionary<int, long> given) =>
    {
        Dictionary<string, long> values = given.ToDictionary(p => "k" + p.Key, p => p.Value);
        IReadOnlyDictionary<string, long> read = Pass(
            (ref AvroWriter w) => w.WriteMap(values, static (ref AvroWriter i, long v) => i.WriteLong(v)),
            (ref AvroReader r) => r.ReadMap(static (ref AvroReader i) => i.ReadLong()));
        return read.Count == values.Count && read.All(p => values[p.Key] == p.Value);
    });

    [Fact]
    public void Boolean_OfAnyOtherByte_IsRefused() => AssertRefused([2], (ref AvroReader r) => r.ReadBoolean(), "Byte 0: a boolean is 0 or 1, not 2.");

    [Fact]
    public void Uuid_ThatIsNone_IsRefused() => AssertRefused([2, (byte)'x'], (ref AvroReader r) => r.ReadUuid(), "Byte 0: this string is no UUID.");

    /// <summary>RFC 9562, as registries have it: the first byte is the highest.</summary>
    [Fact]
    public void Uuid_OverFixed_HasItsBytesInTheOrderOfItsText()
    {
        var id = Guid.Parse("89791762-2336-4186-9674-299b90a802e2");

        Assert.Equal("89791762233641869674299B90A802E2", Convert.ToHexString(Bytes((ref AvroWriter w) => w.WriteUuidFixed(id))));
    }

    private static void Holds<T>(Func<T, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(1000).WithReplay(20241121, 7), Prop.ForAll(property));

    private static T Pass<T>(Writing write, Reading<T> read) => Read(Bytes(write), read);

    private static byte[] Bytes(Writing write)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new AvroWriter(output);
        write(ref writer);
        return output.WrittenSpan.ToArray();
    }

    private static T Read<T>(byte[] bytes, Reading<T> read)
    {
        var reader = new AvroReader(bytes);
        T value = read(ref reader);
        Assert.Equal(0, reader.Remaining);
        return value;
    }

    private static void AssertRefused<T>(byte[] bytes, Reading<T> read, string message) =>
        Assert.Equal(message, Assert.Throws<AvroDataException>(() => Read(bytes, read)).Message);
}
