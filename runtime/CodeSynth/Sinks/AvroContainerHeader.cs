using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CodeSynth.Sinks;

/// <summary>
/// The header of an Avro object container file (Avro 1.12 specification, "Object Container Files"): magic, metadata, sync marker. The
/// marker follows from the seed, the topic and the schema, so that a run gives the same bytes again. Besides what the specification
/// asks for the metadata name the file's first row, so that a run that goes on knows which row each block begins with.
/// </summary>
internal sealed class AvroContainerHeader
{
    private const string FirstRowKey = "codesynth.first-row";
    private const int MaxRowDigits = 19;

    private readonly byte[] _untilRow;

    /// <param name="schema">The schema, every type that it refers to defined within.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="seed">The plan's seed.</param>
    public AvroContainerHeader(string schema, string topic, ulong seed)
    {
        using var bytes = new MemoryStream();
        bytes.Write("Obj\u0001"u8);
        WriteLong(bytes, 3); // pairs
        Write(bytes, "avro.codec");
        Write(bytes, "deflate");
        Write(bytes, "avro.schema");
        Write(bytes, schema);
        Write(bytes, FirstRowKey);
        _untilRow = bytes.ToArray();
        Sync = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {topic} {schema}")))[..SyncBytes];
    }

    /// <summary>How many bytes <see cref="Sync"/> has.</summary>
    public const int SyncBytes = 16;

    /// <summary>What stands behind each block.</summary>
    public byte[] Sync { get; }

    /// <summary>The header of a file.</summary>
    /// <param name="firstRow">Its first row.</param>
    public byte[] Of(long firstRow)
    {
        using var bytes = new MemoryStream();
        bytes.Write(_untilRow);
        Write(bytes, firstRow.ToString(CultureInfo.InvariantCulture));
        WriteLong(bytes, 0); // the metadata's end
        bytes.Write(Sync);
        return bytes.ToArray();
    }

    /// <summary>Whether a file has this header, for whatever first row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="firstRow">That row.</param>
    /// <param name="length">How long the header is.</param>
    public bool TryRead(FileWindow file, out long firstRow, out int length)
    {
        (firstRow, length) = (0, 0);
        ReadOnlySpan<byte> start = file.At(0, _untilRow.Length + Varint.MaxBytes + MaxRowDigits + 1 + SyncBytes);
        if (!start.StartsWith(_untilRow))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = start[_untilRow.Length..];
        int prefix = Varint.ReadZigZag(rest, out long digits);
        if (prefix == 0 || digits is < 1 or > MaxRowDigits || rest.Length < prefix + digits
            || !long.TryParse(rest.Slice(prefix, (int)digits), NumberStyles.None, CultureInfo.InvariantCulture, out firstRow))
        {
            return false;
        }

        byte[] expected = Of(firstRow);
        length = expected.Length;
        return start.StartsWith(expected);
    }

    private static void Write(MemoryStream to, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        WriteLong(to, utf8.Length);
        to.Write(utf8);
    }

    private static void WriteLong(MemoryStream to, long value)
    {
        Span<byte> bytes = stackalloc byte[Varint.MaxBytes];
        to.Write(bytes[..Varint.WriteZigZag(bytes, value)]);
    }
}
