using System.Globalization;
using System.Text;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Json;
using FsCheck;
using FsCheck.Fluent;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Laws that hold for any schema.</summary>
public class AvroPropertyTests
{
    // FsCheck's own arrays are too short and their numbers too small to decide on much.
    private static readonly Arbitrary<int[]> s_numbers = Arb.From(
        Gen.Sized(size => Gen.Choose(0, int.MaxValue).ArrayOf(size)),
        ArbMap.Default.ArbFor<int[]>().Shrinker);

    /// <summary>What the laws are held against: every construct, and values of them.</summary>
    [Fact]
    public void RandomSchemas_Together_HaveEveryConstruct()
    {
        var texts = new StringBuilder();
        ForAll(choices => texts.AppendLine(AvroText.Inline(RandomSchema.Of(choices), null)));
        string all = texts.ToString();

        Assert.All(Enum.GetValues<AvroKind>(), kind => Assert.Contains($"\"{AvroNames.Of(kind)}\"", all, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<AvroLogicalKind>(), kind => Assert.Contains($"\"{AvroLogicals.Name(kind)}\"", all, StringComparison.Ordinal));
        Assert.All(
            ["record", "error", "enum", "fixed", "array", "map", "doc", "aliases", "default", "order", "namespace", "note"],
            word => Assert.Contains($"\"{word}\"", all, StringComparison.Ordinal));
        Assert.Matches("(\\[|,|items\":|values\":)\"(shop\\.|a\\.b\\.)?T0\"", all);
    }

    [Fact]
    public void Schema_PrintedAndRead_IsItself() => ForAll(choices =>
    {
        AvroSchema schema = RandomSchema.Of(choices);

        AvroSchema again = AvroVectors.Sound(AvroText.Inline(schema, null));

        Assert.Equal(schema, Placeless.Of(again));
        Assert.Equal(schema.GetHashCode(), Placeless.Of(again).GetHashCode());
    });

    [Fact]
    public void CanonicalForm_OfItself_IsItself() => ForAll(choices =>
    {
        string form = AvroCanonicalForm.Of(RandomSchema.Of(choices), null);

        Assert.Equal(form, AvroCanonicalForm.Of(AvroVectors.Sound(form), null));
    });

    /// <summary>White space, the order of attributes, escapes, docs and notes do not count.</summary>
    [Fact]
    public void CanonicalForm_OfTheSameWrittenOtherwise_IsTheSame() => ForAll(choices =>
    {
        AvroSchema schema = RandomSchema.Of(choices);
        var otherwise = new StringBuilder();
        Scramble(otherwise, JsonReader.Read(AvroText.Inline(schema, null), CancellationToken.None, out _)!, choices);

        Assert.Equal(AvroCanonicalForm.Of(schema, null), AvroCanonicalForm.Of(AvroVectors.Sound(otherwise.ToString()), null));
    });

    /// <summary>A schema reads its own data.</summary>
    [Fact]
    public void Compatibility_OfASchemaWithItself_HasNoReason() => ForAll(choices =>
    {
        string text = AvroText.Inline(RandomSchema.Of(choices), null);

        Assert.Empty(AvroCompatibility.Check(text, text, [], []));
    });

    internal static void ForAll(Action<Choices> law) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(150).WithReplay(20241, 7),
        Prop.ForAll(s_numbers, (int[] numbers) => law(new Choices(numbers))));

    private static void Scramble(StringBuilder text, JsonNode node, Choices choices)
    {
        Space(text, choices);
        switch (node)
        {
            case JsonObject value:
                List<(string Name, Action Write)> members = [.. value.Members.Select(m => (m.Name, (Action)(() => Scramble(text, m.Value, choices))))];
                if (value["type"] is not null && choices.OneIn(4))
                {
                    members.Add(("x-note", () => text.Append("[1 , {}]")));
                }

                List(text, '{', '}', members.OrderBy(_ => choices.Below(8)), member =>
                {
                    Quote(text, member.Name, choices);
                    text.Append(choices.Of(":", " : "));
                    member.Write();
                });
                break;
            case JsonArray value:
                List(text, '[', ']', value.Items, item => Scramble(text, item, choices));
                break;
            case JsonText value:
                Quote(text, value.Value, choices);
                break;
            default:
                text.Append(JsonPrinter.Print(node));
                break;
        }

        Space(text, choices);
    }

    private static void List<T>(StringBuilder text, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        text.Append(open);
        bool isFirst = true;
        foreach (T item in items)
        {
            text.Append(isFirst ? string.Empty : ",");
            isFirst = false;
            write(item);
        }

        text.Append(close);
    }

    private static void Quote(StringBuilder text, string value, Choices choices)
    {
        text.Append('"');
        foreach (char character in value)
        {
            _ = character < ' ' || character is '"' or '\\' || choices.OneIn(6) ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}") : text.Append(character);
        }

        text.Append('"');
    }

    private static void Space(StringBuilder text, Choices choices) => text.Append(choices.Of("", " ", "\n", "\r\n\t"));
}
