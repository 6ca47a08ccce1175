using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Testing;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>Digests of all that a model's entities write, in every format: keys, values and times. What a seed gives must stay, whatever becomes of the code that gives it.</summary>
internal static class GoldenRows
{
    /// <summary>Holds a scenario against its file; CODESYNTH_UPDATE_GOLDEN=1 rewrites it after a change that is meant to change bytes.</summary>
    public static void MustBe(string scenario, SynthModel model)
    {
        EncodedRows json = EncodedRows.Of(model);
        BinaryRows avro = BinaryRows.Of(model, WireFormat.Avro);
        BinaryRows protobuf = BinaryRows.Of(model, WireFormat.Protobuf);
        RepositoryFiles.MustBe($"tests/CodeSynth.Generators.Tests/Golden/{scenario}.sha256", string.Concat(model.Entities.SelectMany(entity => new[]
        {
            $"{DigestOf(json[entity].Select(r => new BinaryRow(r.Key, Encoding.UTF8.GetBytes(r.Json), r.Ticks)))}  {entity.Name} JSON\n",
            $"{DigestOf(avro[entity])}  {entity.Name} Avro\n",
            $"{DigestOf(protobuf[entity])}  {entity.Name} Protobuf\n",
        })));
    }

    // Lengths between the parts, so that no byte can change from one to the next unseen.
    private static string DigestOf(IEnumerable<BinaryRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[16];
        foreach (BinaryRow row in rows)
        {
            byte[] key = Encoding.UTF8.GetBytes(row.Key);
            BinaryPrimitives.WriteInt64LittleEndian(head, row.Ticks);
            BinaryPrimitives.WriteInt32LittleEndian(head[8..], key.Length);
            BinaryPrimitives.WriteInt32LittleEndian(head[12..], row.Value.Length);
            hash.AppendData(head);
            hash.AppendData(key);
            hash.AppendData(row.Value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
