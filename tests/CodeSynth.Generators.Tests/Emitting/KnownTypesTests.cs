using System.Reflection;
using CodeSynth.Generators.Emission;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing;
using CodeSynth.Generators.Parsing.Samplers;

namespace CodeSynth.Generators.Tests.Emitting;

/// <summary>What the generator knows of the runtime without a reference to it.</summary>
public class KnownTypesTests
{
    private static readonly Assembly s_runtime = typeof(SynthModel).Assembly;
    private static readonly Assembly s_masterData = typeof(CodeSynth.MasterData.CsvFormat).Assembly;

    public static TheoryData<string> TypeNames =>
        [.. typeof(KnownTypes)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(f => f.Name is not (nameof(KnownTypes.Tool) or nameof(KnownTypes.AttributeNamespace)))
            .Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void KnownType_Name_ResolvesInTheRuntime(string name)
    {
        string metadata = name.Replace("global::", string.Empty, StringComparison.Ordinal);

        Assert.NotNull(s_runtime.GetType(metadata) ?? s_runtime.GetType(metadata + "`1") ?? s_masterData.GetType(metadata));
    }

    [Fact]
    public void OwnFakeSamplers_OfTheRuntime_AreThoseOfTheFirstKinds() =>
        Assert.Equal(
            ["FullName", "Email", "PhoneNumber", "StreetAddress", "City", "Postcode", "CountryCode"],
            Enum.GetNames<Fake>().Where(kind => s_runtime.GetType(KnownTypes.OwnFakeSampler(kind)) is not null));

    [Fact]
    public void Locales_OfTheParser_AreThoseOfTheRuntime()
    {
        const string Forms = "Vocabulary/forms/";

        Assert.Equal(
            s_runtime.GetManifestResourceNames().Where(n => n.StartsWith(Forms, StringComparison.Ordinal)).Select(n => Path.GetFileNameWithoutExtension(n[Forms.Length..])).Order(StringComparer.Ordinal),
            FakeParser.Locales);
    }

    [Fact]
    public void Attributes_OfTheRuntime_AreAllKnown() =>
        Assert.Equal(
            s_runtime.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Attribute))).Select(t => t.FullName!).Order(StringComparer.Ordinal),
            TypeNames.Select(n => n.Data).Where(n => n.EndsWith("Attribute", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>In a positional record an attribute without a target stands on the parameter.</summary>
    [Fact]
    public void Attributes_OfProperties_MayStandOnParametersToo() =>
        Assert.All(
            s_runtime.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Attribute))).Select(t => (t.Name, Targets: t.GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn)),
            a => Assert.Equal(a.Targets.HasFlag(AttributeTargets.Property), a.Targets.HasFlag(AttributeTargets.Parameter)));

    [Fact]
    public void MaxHeadBytes_IsTheRuntimes() => Assert.Equal(Wire.SequenceHead.MaxLiteral, JsonRow.MaxHeadBytes);

    [Fact]
    public void RoomOfABinaryHead_IsTheRuntimes() => Assert.Equal(
        (Wire.BinaryHead.MaxBefore, Wire.BinaryHead.MaxText, Wire.BinaryHead.MaxAfter),
        (HeadSlot.MaxBefore, HeadSlot.MaxText, HeadSlot.MaxAfter));

    [Theory]
    [InlineData("TotalAmount")]
    [InlineData("URLValue")]
    [InlineData("IPv6Address")]
    [InlineData("Address2")]
    [InlineData("X")]
    [InlineData("already_snake")]
    [InlineData("A_B")]
    [InlineData("SByte")]
    [InlineData("ÄÖÜValue")]
    [InlineData("ABCDef9GHi")]
    public void SnakeCase_IsThatOfSystemTextJson(string name) =>
        Assert.Equal(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name), SnakeCase.Of(name));

    [Theory]
    [InlineData("30m")]
    [InlineData("500ms")]
    [InlineData("1000000d")]
    [InlineData("1000001d")]
    [InlineData("0s")]
    [InlineData("-1s")]
    [InlineData("1.5h")]
    [InlineData("s")]
    [InlineData("")]
    [InlineData("10")]
    [InlineData(" 10s")]
    [InlineData("10S")]
    [InlineData("99999999999999999999d")]
    [InlineData("٣s")]
    public void Duration_IsReadAsByTheRuntime(string text)
    {
        bool isDuration = Time.DurationText.TryParse(text, out TimeSpan expected);

        Assert.Equal((isDuration, expected.Ticks), (DurationText.TryParse(text, out long ticks), ticks));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("\"\\/\b\f\n\r\t\0\u001f\u007f\u2028é😀<>&'")]
    public void JsonLiteral_ReadBack_IsTheText(string text) =>
        Assert.Equal(text, System.Text.Json.JsonDocument.Parse(JsonLiteral.Quote(text)).RootElement.GetString());
}
