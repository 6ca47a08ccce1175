using System.Buffers.Binary;
using System.Security.Cryptography;
using CodeSynth.Engine;
using CodeSynth.Examples.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Testing;

namespace CodeSynth.Examples.Tests;

/// <summary>
/// Keys, values and times of every entity of every example in every format, for good: a seed must give tomorrow, and on any processor, what it gives today. After a
/// change that is meant to change bytes, CODESYNTH_UPDATE_GOLDEN=1 rewrites the file.
/// </summary>
public class ExampleGoldenTests
{
    private const string Golden = "tests/CodeSynth.Examples.Tests/Golden/examples.sha256";

    [Fact]
    public void Records_OfEachExampleAndFormat_AreTheGoldenOnes()
    {
        var lines = new List<string>();
        foreach (string example in ExampleModels.Names)
        {
            SynthModel model = ExampleModels.Of(example).WithSeed(42);
            foreach (WireFormat format in Enum.GetValues<WireFormat>())
            {
                using var digests = new Digests();
                SynthEngine.Run(model.CreatePlan(model.Options), digests, new RunOptions { Format = format }, CancellationToken.None);
                lines.AddRange(digests.Lines.Select(d => $"{d.Digest}  {example}/{d.Entity} {format}\n"));
            }
        }

        RepositoryFiles.MustBe(Golden, string.Concat(lines));
    }

    private sealed unsafe class Digests : RecordedRun
    {
        private readonly SortedDictionary<string, IncrementalHash> _hashes = new(StringComparer.Ordinal);

        public IEnumerable<(string Entity, string Digest)> Lines => _hashes.Select(h => (h.Key, Convert.ToHexStringLower(h.Value.GetCurrentHash())));

        public override void Dispose()
        {
            foreach (IncrementalHash hash in _hashes.Values)
            {
                hash.Dispose();
            }
        }

        protected override void Add(BatchSegment segment, int index)
        {
            string entity = segment.Entity.Descriptor.Name;
            if (!_hashes.TryGetValue(entity, out IncrementalHash? hash))
            {
                _hashes.Add(entity, hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
            }

            // Lengths between the parts, so that no byte can change from one to the next unseen.
            Span<byte> head = stackalloc byte[16];
            BinaryPrimitives.WriteInt64LittleEndian(head, segment.Columns.Time[index]);
            BinaryPrimitives.WriteInt32LittleEndian(head[8..], segment.Key(index).Length);
            BinaryPrimitives.WriteInt32LittleEndian(head[12..], segment.Value(index).Length);
            hash.AppendData(head);
            hash.AppendData(segment.Key(index));
            hash.AppendData(segment.Value(index));
        }
    }
}
