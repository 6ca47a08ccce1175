extern alias schemas;

using System.Buffers.Binary;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Testing;
using schemas::CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>What readers make of the rows of entities: a line of JSON for each row.</summary>
internal static class AvroReaders
{
    /// <summary>The runtime's reader, which shares no code with the emitters.</summary>
    public static IReadOnlyList<string> Ours(IReadOnlyList<(EntitySchema Schema, IReadOnlyList<AvroRow> Rows)> entities) =>
    [
        .. entities.SelectMany(entity =>
        {
            var reader = AvroDatumReader.Of(entity.Schema.SelfContainedText, []);
            return entity.Rows.Select(row => reader.ReadJson(row.Value));
        }),
    ];

    /// <summary>Python's avro package; null when it is missing and may be.</summary>
    public static async Task<IReadOnlyList<string>?> PythonAsync(IReadOnlyList<(EntitySchema Schema, IReadOnlyList<AvroRow> Rows)> entities)
    {
        using var input = new MemoryStream();
        foreach ((EntitySchema schema, IReadOnlyList<AvroRow> rows) in entities)
        {
            Block(input, Encoding.UTF8.GetBytes(schema.SelfContainedText));
            Number(input, rows.Count);
            foreach (AvroRow row in rows)
            {
                Block(input, row.Value);
            }
        }

        return (await ForeignReaders.Python("avro_batch.py", [], input.ToArray()))?.Lines;
    }

    private static void Block(Stream output, byte[] bytes)
    {
        Number(output, bytes.Length);
        output.Write(bytes);
    }

    private static void Number(Stream output, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        output.Write(bytes);
    }
}
