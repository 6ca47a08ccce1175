using System.Text;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>The tables in the form that samplers copy from.</summary>
public class WordTableTests
{
    [Fact]
    public void Words_OfATable_AreItsLinesWithWhatStandsAroundThem()
    {
        var table = new WordTable("en", ["area_code"], "<", ">");

        Assert.Equal(TableFiles.Words("area_code").Select(w => $"<{w}>"), All(table.Words));
        Assert.Equal(5, table.Words.MaxBytes);
    }

    [Fact]
    public void Part_OfSeveralFiles_IsTheWordsOfOne()
    {
        var table = new WordTable("en", ["first_name", "last_name"]);

        Assert.Equal([.. TableFiles.Words("first_name"), .. TableFiles.Words("last_name")], All(table.Words));
        Assert.Equal(TableFiles.Words("first_name"), All(table.Part(0)));
        Assert.Equal(TableFiles.Words("last_name"), All(table.Part(1)));
        Assert.Equal(TableFiles.Longest("first_name"), table.Part(0).MaxBytes);
        Assert.Equal(TableFiles.Longest("last_name"), table.Part(1).MaxBytes);
    }

    [Fact]
    public void Words_FirstAskedByManyThreads_AreIndexedOnce()
    {
        for (int round = 0; round < 20; round++)
        {
            var table = new WordTable("en", ["street_suffix"]);
            var seen = new EncodedWords[8];
            using var start = new Barrier(seen.Length);
            Thread[] threads = [.. Enumerable.Range(0, seen.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                seen[i] = table.Words;
            }))];
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());

            Assert.Single(seen.Distinct()); // the same memory
            Assert.NotEqual(0, seen[0].Count);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(300)]
    public void EncodedWords_LongestOfAnyLength_KeepsEveryWord(int longest)
    {
        string[] words = [.. Enumerable.Range(0, longest + 1).Select(n => new string((char)('a' + n % 26), n))];

        Assert.Equal(words, All(new EncodedWords([.. words.Select(Encoding.UTF8.GetBytes)])));
        Assert.Equal(words, All(EncodedWords.OfLines(Encoding.UTF8.GetBytes(string.Concat(words.Select(w => w + "\n"))))));
    }

    private static unsafe List<string> All(EncodedWords words)
    {
        byte* buffer = stackalloc byte[words.MaxBytes + Put.Slack];
        var texts = new List<string>();
        for (int i = 0; i < words.Count; i++)
        {
            texts.Add(TextValue.Of(buffer, words.Write(buffer, i)));
        }

        return texts;
    }
}
