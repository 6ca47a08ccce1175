namespace CodeSynth.Hosting.Rendering;

/// <summary>A value that is JSON already.</summary>
/// <param name="Text">One value, well-formed.</param>
internal sealed record RawJson(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
