using System.IO.Compression;
using System.Text;

namespace CodeSynth.Tests.Support;

/// <summary>An Avro object container file taken apart with the base class library alone, by the specification's words.</summary>
internal sealed class AvroContainer
{
    private readonly BinaryReader _reader;

    public AvroContainer(byte[] file)
    {
        _reader = new BinaryReader(new MemoryStream(file));
        Assert.Equal("Obj\u0001"u8, _reader.ReadBytes(4));
        for (long pairs = Long(); pairs != 0; pairs = Long())
        {
            for (; pairs > 0; pairs--)
            {
                string name = Encoding.UTF8.GetString(_reader.ReadBytes((int)Long()));
                Metadata.Add(name, Encoding.UTF8.GetString(_reader.ReadBytes((int)Long())));
            }
        }

        Sync = _reader.ReadBytes(16);
        HeaderBytes = (int)_reader.BaseStream.Position;
        while (_reader.BaseStream.Position < file.Length)
        {
            long count = Long();
            byte[] deflated = _reader.ReadBytes((int)Long());
            Assert.Equal(Sync, _reader.ReadBytes(16));
            using var inflate = new DeflateStream(new MemoryStream(deflated), CompressionMode.Decompress);
            using var rows = new MemoryStream();
            inflate.CopyTo(rows);
            Blocks.Add((count, rows.ToArray(), (int)_reader.BaseStream.Position));
        }
    }

    public Dictionary<string, string> Metadata { get; } = [];

    public byte[] Sync { get; }

    public int HeaderBytes { get; }

    public List<(long Count, byte[] Rows, int End)> Blocks { get; } = [];

    /// <summary>All rows one behind the other.</summary>
    public byte[] Rows => [.. Blocks.SelectMany(b => b.Rows)];

    // BinaryReader reads the very varints, without the zigzag.
    private long Long()
    {
        ulong bits = (ulong)_reader.Read7BitEncodedInt64();
        return (long)(bits >> 1) ^ -(long)(bits & 1);
    }
}
