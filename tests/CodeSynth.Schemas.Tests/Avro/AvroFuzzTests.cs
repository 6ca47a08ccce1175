using System.Diagnostics;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Whatever the text, the parser gives a schema or faults with places in the text, and comes to an end.</summary>
public class AvroFuzzTests
{
    private const int Mutations = 10_000;

    // A machine that is slow does fewer of them; it never fails for it.
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(20);

    private static readonly string[] s_tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD800", "\0", "\n", "\u2028", "\uD83D", "é", "//", "null", "true", "-", "1e999", "0", "99999999999999999999",
        "\"type\":", "\"name\":", "\"fields\":", "\"default\":", "\"items\":", "\"values\":", "\"symbols\":", "\"size\":", "\"aliases\":", "\"namespace\":", "\"logicalType\":",
        "\"record\"", "\"enum\"", "\"fixed\"", "\"array\"", "\"map\"", "\"union\"", "\"error\"", "\"int\"", "\"string\"", "\"bytes\"", "\"decimal\"", "\"precision\":", "\"scale\":",
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}", "[\"null\",\"R\"]", "{}", "[]", "\"\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Mutation_OfARealSchema_IsASchemaOrAFault(uint seed)
    {
        string[] seeds = [AvroVectors.Payment, AvroVectors.Everything, .. AvroCanonicalFormTests.OfAvsc.Select(row => row.Data.Item1), .. AvroCanonicalFormTests.AvroTable.Select(row => row.Data.Item1)];
        var random = new Numbers(seed);
        var watch = Stopwatch.StartNew();
        int sound = 0;
        int mutations = 0;
        for (; mutations < Mutations && watch.Elapsed < s_most; mutations++)
        {
            string text = seeds[random.Below(seeds.Length)];
            for (int edits = 1 + random.Below(4); edits > 0; edits--)
            {
                text = Mutate(text, random);
            }

            sound += IsSound(text) ? 1 : 0;
        }

        Assert.True(mutations < 1_000 || (sound > mutations / 100 && sound < mutations), $"{sound} of {mutations} mutations are schemas, so the others or these are hardly tried.");
    }

    [Theory]
    [InlineData("{\"type\":\"array\",\"items\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("\"\\\"", "")]
    [InlineData("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"f\",\"type\":", "}]}")]
    public void Repetition_OfAnyLength_IsASchemaOrAFault(string before, string after)
    {
        foreach (int count in new[] { 1, 60, 128, 129, 256, 257, 100_000 })
        {
            IsSound(string.Concat(Enumerable.Repeat(before, count)) + "\"int\"" + string.Concat(Enumerable.Repeat(after, count)));
        }
    }

    /// <summary>Checks what must hold for any text.</summary>
    private static bool IsSound(string text)
    {
        AvroFile file = AvroParser.Parse("fuzz.avsc", text, TestContext.Current.CancellationToken);
        Assert.True((file.Faults.Count == 0) == (file.Schema is not null), text);
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u0085', '\u2028', '\u2029');
        Assert.All(file.Faults.Concat(file.Warnings), fault =>
        {
            Assert.InRange(fault.Position.Line, 0, lines.Length - 1);
            Assert.InRange(fault.Position.Column, 0, lines[fault.Position.Line].Length);
            Assert.NotEmpty(fault.Message);
        });
        if (file.Schema is not { } schema)
        {
            return false;
        }

        var library = new AvroLibrary([file]);
        _ = library.FaultsOf(file, TestContext.Current.CancellationToken);
        _ = AvroCanonicalForm.Of(schema, library);
        AvroFile again = AvroParser.Parse("fuzz.avsc", AvroText.Inline(schema, library), TestContext.Current.CancellationToken);
        Assert.True(again.Schema is not null && Placeless.Of(again.Schema).Equals(Placeless.Of(schema)), text);
        return true;
    }

    private static string Mutate(string text, Numbers random)
    {
        int at = random.Below(text.Length + 1);
        int length = random.Below(Math.Min(text.Length - at, 40) + 1);
        int other = random.Below(text.Length + 1);
        int otherLength = random.Below(Math.Min(text.Length - other, 60) + 1);
        string token = s_tokens[random.Below(s_tokens.Length)];
        return random.Below(8) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, token),
            2 => text.Remove(at, length).Insert(at, token),
            3 => text.Insert(at, text.Substring(other, otherLength)),
            4 => text[..at],
            5 => text.Replace($"\"{Word(text, at)}\"", $"\"{Word(text, other)}\"", StringComparison.Ordinal),
            6 when at < text.Length => text.Remove(at, 1).Insert(at, ((char)random.Below(random.Below(2) == 0 ? 128 : 0x10000)).ToString()),
            _ => text.Replace($"\"{Word(text, at)}\"", token, StringComparison.Ordinal),
        };
    }

    /// <summary>The word at a place or behind it; "name" where there is none.</summary>
    private static string Word(string text, int at)
    {
        string word = string.Concat(text.Skip(at).SkipWhile(c => !char.IsLetter(c)).TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '.'));
        return word.Length == 0 ? "name" : word;
    }

    /// <summary>The same numbers on every machine and version (xorshift).</summary>
    private sealed class Numbers(uint seed)
    {
        private uint _state = seed * 2_654_435_769;

        public int Below(int bound)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)bound);
        }
    }
}
