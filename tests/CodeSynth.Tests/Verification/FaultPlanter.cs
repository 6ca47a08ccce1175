using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Verification;

namespace CodeSynth.Tests.Verification;

/// <summary>Plants faults among many records, each with a key of its own, and counts what a verifier has to find.</summary>
internal sealed class FaultPlanter(IReadOnlyList<PlantedRecord> records, WireFormat format, Random random)
{
    private const int FrameBytes = 5;
    private const int Apart = 3; // so many records of its partition between two that change places are enough to make them two faults

    private static readonly string[] s_kinds = ["lost", "duplicated", "swapped", "bit-flipped", "truncated", "misplaced", "foreign"];

    private readonly List<PlantedRecord>[] _slots = [.. records.Select(r => new List<PlantedRecord> { r })];
    private readonly List<PlantedRecord> _behind = [];
    private readonly HashSet<long> _used = [];
    private readonly Lazy<bool> _isEvents = new(() => records.Select(r => r.Instance).Distinct().Count() < records.Count);
    private readonly SortedDictionary<string, int> _expected = new(StringComparer.Ordinal);

    /// <summary>What is planted in a format; only those with a frame know of schemas.</summary>
    public static IEnumerable<string> KindsOf(WireFormat format) => format == WireFormat.Json ? s_kinds : [.. s_kinds, "old-schema", "old-schema-beside"];

    /// <summary>The records with the faults.</summary>
    public IEnumerable<PlantedRecord> Records => _slots.SelectMany(s => s).Concat(_behind);

    /// <summary>The keys of the records that were planted.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>How many of the expected records are not good.</summary>
    public int Unverified { get; private set; }

    /// <summary>What is to be found: <c>3 lost, 6 reordered</c>.</summary>
    public string Expected => string.Join(", ", _expected.Select(e => $"{e.Value} {e.Key}"));

    /// <summary>What was found, in the same words.</summary>
    public static string Found(TopicVerdict v) => string.Join(
        ", ",
        new (string Name, long Count)[]
        {
            ("corrupted", v.Corrupted), ("duplicated", v.Duplicated), ("foreign", v.Foreign), ("lost", v.Lost), ("misframed", v.Misframed), ("misplaced", v.Misplaced),
            ("reordered", v.Reordered), ("unverifiable", v.Unverifiable),
        }.Where(f => f.Count > 0).Select(f => $"{f.Count} {f.Name}"));

    /// <summary>Plants a fault.</summary>
    public void Plant(string kind)
    {
        (int at, int partner) = Choose(kind == "swapped");
        PlantedRecord r = records[at];
        switch (kind)
        {
            case "lost":
                _slots[at].Clear();
                Expect("lost", r);
                break;
            case "duplicated":
                _behind.Add(r);
                Expect("duplicated", r, unverified: 0);
                break;
            case "swapped":
                (_slots[at][0], _slots[partner][0]) = (records[partner], r);
                Expect("reordered", r);
                Expect("reordered", records[partner]);
                break;
            case "bit-flipped":
                byte[] flipped = [.. r.Value];
                int bit = random.Next(8 * Frame, 8 * flipped.Length);
                flipped[bit / 8] ^= (byte)(1 << bit % 8);
                _slots[at][0] = r with { Value = flipped };
                Expect("corrupted", r);
                break;
            case "truncated":
                _slots[at][0] = r with { Value = r.Value[..random.Next(r.Value.Length)] };
                Expect("corrupted", r);
                break;
            case "misplaced":
                _slots[at][0] = r with { Partition = (r.Partition + random.Next(1, PlantedRecord.Partitions)) % PlantedRecord.Partitions };
                Expect("misplaced", r);
                break;
            case "foreign":
                string[] keys = ["A-999999999", "A-01", "somebody-1", "", "\u0001\u0002"];
                PlantedRecord foreign = r with { Key = Encoding.UTF8.GetBytes(keys[random.Next(keys.Length)]) };
                _slots[at].Add(foreign);
                Expect("foreign", foreign, unverified: 0);
                break;
            default:
                // Written by the schema before: it lacked the last field, or this one.
                byte[] payload = random.Next(2) == 0 ? r.Value[FrameBytes..] : r.Value[FrameBytes..^1];
                PlantedRecord old = r with { Value = [0, 0, 0, 0, 8, .. payload] };
                bool isBeside = kind == "old-schema-beside";
                _slots[at].Insert(random.Next(2), old);
                if (!isBeside)
                {
                    _slots[at].RemoveAll(x => x != old);
                }

                Expect("misframed", r, isBeside ? 0 : 1);
                break;
        }
    }

    private int Frame => format == WireFormat.Json ? 0 : FrameBytes;

    private void Expect(string fault, PlantedRecord record, int unverified = 1)
    {
        _expected[fault] = _expected.GetValueOrDefault(fault) + 1;
        Keys.Add(string.Concat(Encoding.UTF8.GetString(record.Key).Select(c => char.IsControl(c) ? '?' : c)));
        Unverified += unverified;
    }

    /// <summary>A record whose key has none yet, and for one to change places with, one that can.</summary>
    private (int At, int Partner) Choose(bool withPartner)
    {
        while (true)
        {
            int at = random.Next(records.Count);
            int partner = withPartner ? PartnerOf(at) : at;
            if (partner >= 0 && _used.Add(records[at].Instance))
            {
                _used.Add(records[partner].Instance);
                return (at, partner);
            }
        }
    }

    /// <summary>The next record of the same key; where each key has one, one of the same partition that the same shard wrote whatever their number. −1 when there is none.</summary>
    private int PartnerOf(int at)
    {
        PlantedRecord r = records[at];
        int between = 0;
        for (int i = at + 1; i < Math.Min(records.Count, at + 60_000); i++)
        {
            PlantedRecord other = records[i];
            if (other.Partition != r.Partition || other.Instance / 1024 != r.Instance / 1024)
            {
                continue;
            }

            if (_isEvents.Value ? other.Instance == r.Instance : between >= Apart && !_used.Contains(other.Instance))
            {
                return between >= Apart ? i : -1;
            }

            between++;
        }

        return -1;
    }
}
