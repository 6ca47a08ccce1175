using System.Text;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Writes lines and blocks, each level two blanks further in.</summary>
internal sealed class ProtoTextWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _wantsGap;

    /// <summary>An empty line before the next one, but for the first.</summary>
    public void Gap() => _wantsGap = _text.Length > 0;

    public void Line(string line)
    {
        _text.Append(_wantsGap ? "\n" : string.Empty).Append(' ', 2 * _depth).Append(line).Append('\n');
        _wantsGap = false;
    }

    public void Open(string head)
    {
        Line(head + " {");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
