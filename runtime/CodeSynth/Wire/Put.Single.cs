using System.Buffers.Text;

namespace CodeSynth.Wire;

public static unsafe partial class Put
{
    /// <summary>The most bytes of <see cref="Single"/>.</summary>
    public const int MaxSingle = 16;

    /// <summary>The most bytes of <see cref="Boolean"/>.</summary>
    public const int MaxBoolean = 5;

    /// <summary>The shortest text that reads back as the same <c>float</c>; JSON has no NaN or infinities, so the value must be finite.</summary>
    /// <param name="p">Where.</param>
    /// <param name="value">A finite number.</param>
    public static byte* Single(byte* p, float value)
    {
        Utf8Formatter.TryFormat(value, new Span<byte>(p, MaxSingle), out int written);
        return p + written;
    }
}
