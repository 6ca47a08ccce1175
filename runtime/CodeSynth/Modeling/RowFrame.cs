using CodeSynth.Wire;

namespace CodeSynth.Modeling;

/// <summary>What tells a reader of a message which schema its value is encoded by: bytes before the value, or a header beside it.</summary>
public sealed class RowFrame
{
    /// <summary>The most bytes of a prefix.</summary>
    public const int MaxPrefixBytes = 32;

    private RowFrame(ReadOnlySpan<byte> prefix, string? headerName, ReadOnlySpan<byte> headerValue)
    {
        if (prefix.Length > MaxPrefixBytes)
        {
            throw new ArgumentException($"A frame has at most {MaxPrefixBytes} bytes.", nameof(prefix));
        }

        Prefix = new FramePrefix(prefix);
        HeaderName = headerName;
        HeaderValue = headerValue.ToArray();
    }

    /// <summary>Nothing: files, and JSON.</summary>
    public static RowFrame None { get; } = new([], null, []);

    /// <summary>What stands before each value of a binary format.</summary>
    public FramePrefix Prefix { get; }

    /// <summary>The name of the header of each message, or null.</summary>
    public string? HeaderName { get; }

    /// <summary>Its value.</summary>
    public ReadOnlyMemory<byte> HeaderValue { get; }

    /// <summary>A frame of bytes before each value.</summary>
    /// <param name="prefix">At most <see cref="MaxPrefixBytes"/> bytes.</param>
    /// <exception cref="ArgumentException">There are more.</exception>
    public static RowFrame WithPrefix(ReadOnlySpan<byte> prefix) => new(prefix, null, []);

    /// <summary>A frame of a header beside each value.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static RowFrame WithHeader(string name, ReadOnlySpan<byte> value) => new([], name, value);
}
