using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Tests.Verification;

/// <summary>Plants faults among records, and says what a verifier has to find.</summary>
internal sealed class Planter(Plan plan, List<EventRecord> records, Random random)
{
    /// <summary>Plants one fault.</summary>
    /// <returns>What is to be found, as <see cref="Found"/> tells it; empty when there was nothing to plant.</returns>
    public string Plant(Plant plant)
    {
        int at = random.Next(records.Count);
        EventRecord r = records[at];
        switch (plant)
        {
            case Verification.Plant.Lost:
                records.RemoveAt(at);
                return Line((r.Topic, "1 lost"));
            case Verification.Plant.Duplicated:
                records.Insert(random.Next(at, records.Count) + 1, r);
                return Line((r.Topic, "1 duplicated"));
            case Verification.Plant.SwappedWithTheNextOfItsPartition:
                int next = records.FindIndex(at + 1, other => (other.Topic, other.Partition) == (r.Topic, r.Partition));
                if (next < 0)
                {
                    return "";
                }

                (records[at], records[next]) = (records[next], r);
                return Line((r.Topic, "1 reordered"));
            case Verification.Plant.BitFlipped:
                records[at] = r with { Value = [(byte)(r.Value[0] ^ 1 << random.Next(8)), .. r.Value[1..]] };
                return Line((r.Topic, "1 corrupted"));
            case Verification.Plant.Truncated:
                records[at] = r with { Value = r.Value[..random.Next(r.Value.Length)] };
                return Line((r.Topic, "1 corrupted"));
            case Verification.Plant.OtherTimestamp:
                records[at] = r with { Timestamp = r.Timestamp + (random.Next(2) == 0 ? 1 : -1) * random.Next(1, 5_000) };
                return Line((r.Topic, "1 corrupted"));
            case Verification.Plant.OtherPartition:
                records[at] = r with { Partition = (r.Partition + random.Next(1, EventRecord.Partitions)) % EventRecord.Partitions };
                return Line((r.Topic, "1 misplaced"));
            case Verification.Plant.OtherTopic:
                int topic = (r.Topic + random.Next(1, plan.Topics.Count)) % plan.Topics.Count;
                records[at] = r with { Topic = topic };
                return Line((r.Topic, "1 lost"), (topic, "1 foreign"));
            case Verification.Plant.KeyOfNoInstance:
                string[] keys = [$"{plan.Entities[0].Name}-{plan.Entities[0].Count}", $"{plan.Entities[0].Name}-01", "nobody", ""];
                records[at] = r.WithKey(keys[random.Next(keys.Length)]);
                return Line((r.Topic, "1 lost"), (r.Topic, "1 foreign"));
            case Verification.Plant.KeyOfAnotherInstance:
                EventRecord owner = records[random.Next(records.Count)];
                if (owner.Key == r.Key)
                {
                    return "";
                }

                records[at] = r.WithKey(owner.Key);
                return Line((r.Topic, "1 lost"), (r.Topic, Unequal(records[at])));
            case Verification.Plant.StepRepeatedLater:
                records.Add(r with { Timestamp = records[^1].Timestamp + 1 });
                return Line((r.Topic, "1 corrupted"));
            default:
                EventRecord[] others = [.. OfAnotherSeed()];
                if (others.Length == 0)
                {
                    return "";
                }

                EventRecord other = others[random.Next(others.Length)];
                string found = Line((other.Topic, Unequal(other)));
                records.Insert(random.Next(records.Count + 1), other);
                return found;
        }
    }

    /// <summary>What verdicts say, topic by topic; empty when all are clean.</summary>
    public static string Found(IEnumerable<TopicVerdict> verdicts) => string.Join("; ", verdicts.Where(v => !v.IsClean).Select(v => $"{v.Topic}: " + string.Join(
        ", ",
        new[] { (v.Lost, "lost"), (v.Duplicated, "duplicated"), (v.Reordered, "reordered"), (v.Corrupted, "corrupted"), (v.Misplaced, "misplaced"), (v.Foreign, "foreign") }
            .Where(f => f.Item1 > 0).Select(f => $"{f.Item1} {f.Item2}"))));

    private string Line(params (int Topic, string Fault)[] faults) =>
        string.Join("; ", faults.GroupBy(f => f.Topic).OrderBy(g => g.Key).Select(g => $"{plan.Topics[g.Key].Name}: {string.Join(", ", g.Select(f => f.Fault))}"));

    /// <summary>A record that equals no event is a damaged one of its instance, unless that has none in the topic.</summary>
    private string Unequal(EventRecord record) => records.Exists(r => (r.Topic, r.Event.Instance) == (record.Topic, InstanceOf(record))) ? "1 corrupted" : "1 foreign";

    private static long InstanceOf(EventRecord record) => long.Parse(record.Key[(record.Key.IndexOf('-', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<EventRecord> OfAnotherSeed()
    {
        HashSet<string> known = [.. records.Select(Text)];
        Plan other = Plan.Create([plan.Entities[0].Descriptor], plan.Options with { Seed = plan.Options.Seed + 1 });
        return EventRecord.Of(other).Where(r => !known.Contains(Text(r)));
    }

    private static string Text(EventRecord record) => $"{record.Topic} {record.Timestamp} {System.Text.Encoding.UTF8.GetString(record.Value)}";
}
