using System.Buffers.Binary;
using System.Reflection;
using System.Text.Json.Nodes;
using CodeSynth.Avro;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Testing;

namespace CodeSynth.Generators.Tests.Records;

/// <summary>Records for schemas that nobody thought of, executed on values that nobody thought of.</summary>
public class RandomRecordTests
{
    private const int SchemasAtOnce = 12;
    private const int Values = 40;

    /// <summary>Bytes that a writer of the tests' own made → the value → the same bytes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void RandomSchema_RandomValues_AreDecodedAndEncodedAsTheyAre(int group)
    {
        Dictionary<string, RecordNode> roots = Roots(group, forOthers: false);
        foreach ((RecordNode root, Type type) in Load(roots))
        {
            var random = new Random(group);
            for (int i = 0; i < Values; i++)
            {
                var bytes = new List<byte>();
                string expected = root.Write(random, bytes, 0);

                (string shown, byte[] encoded) = Pass(root, type, [.. bytes]);

                Assert.Equal(expected, shown);
                Assert.Equal(Convert.ToHexString(bytes.ToArray()), Convert.ToHexString(encoded));
            }
        }
    }

    /// <summary>No prefix of a datum is one, and no damage to it is anything but an <see cref="AvroDataException"/> or another value.</summary>
    [Fact]
    public void RandomSchema_DamagedBytes_AreRefusedOrAnotherValue()
    {
        int refused = 0;
        foreach ((RecordNode root, Type type) in Load(Roots(3, forOthers: false)))
        {
            var random = new Random(3);
            for (int i = 0; i < Values; i++)
            {
                var bytes = new List<byte>();
                root.Write(random, bytes, 0);
                if (bytes.Count == 0)
                {
                    continue;
                }

                byte[] cut = [.. bytes.Take(random.Next(bytes.Count))];
                Assert.Throws<AvroDataException>(() => Pass(root, type, cut));
                Assert.Throws<AvroDataException>(() => Pass(root, type, [.. bytes, 0]));
                bytes[random.Next(bytes.Count)] ^= (byte)(1 << random.Next(8));
                try
                {
                    Pass(root, type, [.. bytes]);
                }
                catch (AvroDataException)
                {
                    refused++;
                }
            }
        }

        Assert.InRange(refused, 10, SchemasAtOnce * Values);
    }

    /// <summary>What the records write, and the schema that they carry, as another implementation understands them.</summary>
    [Fact]
    public async Task RandomSchema_RandomValues_AreReadByPython()
    {
        foreach ((RecordNode root, Type type) in Load(Roots(4, forOthers: true)))
        {
            var random = new Random(4);
            var expected = new List<string>();
            using var input = new MemoryStream();
            for (int i = 0; i < Values; i++)
            {
                var bytes = new List<byte>();
                expected.Add(root.Write(random, bytes, 0));
                byte[] encoded = Pass(root, type, [.. bytes]).Encoded;
                byte[] length = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(length, encoded.Length);
                input.Write(length);
                input.Write(encoded);
            }

            string file = Path.GetTempFileName();
            try
            {
                await File.WriteAllTextAsync(file, (string)type.GetField("SchemaText")!.GetRawConstantValue()!, TestContext.Current.CancellationToken);
                if (await ForeignReaders.Python("avro_datums.py", [file], input.ToArray()) is { } read)
                {
                    Assert.Equal(Values, read.Lines.Length);
                    Assert.All(read.Lines, (line, i) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected[i]), JsonNode.Parse(line)), $"{expected[i]}\n{line}"));
                }
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    private static Dictionary<string, RecordNode> Roots(int group, bool forOthers) =>
        Enumerable.Range(0, SchemasAtOnce).ToDictionary(i => $"{i:D2}.avsc", i => new RandomAvro((group * SchemasAtOnce) + i, forOthers).Root());

    /// <summary>Emits, compiles and loads the records of the schemas.</summary>
    private static IEnumerable<(RecordNode Root, Type Type)> Load(Dictionary<string, RecordNode> roots)
    {
        TestProject project = roots.Aggregate(TestProject.Empty, (p, r) => p.With(r.Key, r.Value.Schema));
        Assembly assembly = ExecutedModel.Load(GeneratorRun.Of(project).AssertCompiles());
        Dictionary<string, Type> types = assembly.GetTypes()
            .Where(t => t.GetField("SchemaName") is not null)
            .ToDictionary(t => (string)t.GetField("SchemaName")!.GetRawConstantValue()!);
        return roots.Values.Select(r => (r, types[r.FullName]));
    }

    private static (string Shown, byte[] Encoded) Pass(RecordNode root, Type type, byte[] data)
    {
        try
        {
            return ((string, byte[]))typeof(RandomRecordTests).GetMethod(nameof(PassAs), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, [root, data])!;
        }
        catch (TargetInvocationException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }

    private static (string Shown, byte[] Encoded) PassAs<T>(RecordNode root, byte[] data)
        where T : IAvroRecord<T>
    {
        T record = AvroRecord.Decode<T>(data);
        return (root.Show(record), AvroRecord.Encode(record));
    }
}
