using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>Indented source text; a block is a <c>using</c>, so that the emitter's own indentation shows the emitted one.</summary>
internal sealed class SourceWriter
{
    private const string Indent = "    ";

    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length != 0)
        {
            for (int i = 0; i < _depth; i++)
            {
                _text.Append(Indent);
            }

            _text.Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>What is written, and an empty line behind it when it is anything at all.</summary>
    public void Paragraph(Action write)
    {
        int before = _text.Length;
        write();
        if (_text.Length != before)
        {
            Line();
        }
    }

    /// <summary>A header and braces around what is written until the result is disposed of.</summary>
    /// <param name="header">The header.</param>
    /// <param name="end">What ends it.</param>
    /// <param name="levels">How many blocks the result ends, from the inside out: this one and those around it whose results are given up for it.</param>
    public Scope Block(string header, string end = "}", int levels = 1)
    {
        Line(header);
        Line("{");
        _depth++;
        return new Scope(this, end, levels);
    }

    /// <summary>Blocks in blocks around what is written.</summary>
    public void Within(IEnumerable<string> headers, Action write)
    {
        var scopes = new Stack<Scope>(headers.Select(header => Block(header)));
        write();
        foreach (Scope scope in scopes)
        {
            scope.Dispose();
        }
    }

    /// <summary>One level deeper without braces, for the rest of a long expression.</summary>
    public Scope Deeper()
    {
        _depth++;
        return new Scope(this, null);
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), s_utf8);

    public readonly struct Scope(SourceWriter writer, string? end, int levels = 1) : IDisposable
    {
        public void Dispose()
        {
            for (int level = 0; level < levels; level++)
            {
                writer._depth--;
                if (end is not null)
                {
                    writer.Line(end);
                }
            }
        }
    }
}
