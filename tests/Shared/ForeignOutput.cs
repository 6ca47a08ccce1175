using System.Text;

namespace CodeSynth.Testing;

/// <summary>What a program of others wrote to its standard output.</summary>
/// <param name="Bytes">Its bytes.</param>
internal sealed record ForeignOutput(byte[] Bytes)
{
    /// <summary>As text.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>As lines, the empty ones left out.</summary>
    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
