using System.Text;
using CodeSynth.Sinks;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Tests.Sinks;

public class LineSearchTests
{
    [Theory]
    [InlineData("a\nb\nc\n", "c\n", 6)]
    [InlineData("a\nb\nc\n", "a\n", 2)]
    [InlineData("a\nb\nc", "b\n", 4)]
    [InlineData("a\nb\na\nb", "a\n", 6)]
    [InlineData("a\nca\n", "a\n", 2)] // the end of another line is not it
    [InlineData("aa\n", "a\n", null)]
    [InlineData("a\nb\nc", "c\n", null)]
    [InlineData("", "a\n", null)]
    public void EndOf_Line_IsFoundWhereItStandsLast(string text, string line, int? end) =>
        Assert.Equal(end, EndOf(Encoding.UTF8.GetBytes(text), line));

    /// <summary>Lines on, over and beside the edges of what is read at once.</summary>
    [Theory]
    [InlineData(-3)]
    [InlineData(-2)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void EndOf_LineAtTheEdgeOfAWindow_IsFound(int offset)
    {
        var text = new byte[3 * LineSearch.WindowBytes + 5];
        Array.Fill(text, (byte)'\n');
        int at = text.Length - LineSearch.WindowBytes + offset;
        text[at] = text[at + 1] = (byte)'x';

        Assert.Equal(at + 3, EndOf(text, "xx\n"));
    }

    private static long? EndOf(byte[] text, string line)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, text);
            using SafeFileHandle file = File.OpenHandle(path);
            return LineSearch.EndOf(file, text.Length, Encoding.UTF8.GetBytes(line));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
