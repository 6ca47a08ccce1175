namespace CodeSynth.Modeling;

/// <summary>How rows are encoded.</summary>
public enum WireFormat
{
    /// <summary>One JSON object (RFC 8259) per row, UTF-8, no insignificant white space.</summary>
    Json,
}
