using System.Reflection;
using System.Text.Json;
using CodeSynth.Modeling;
using CodeSynth.Time;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>
/// Follows every reference of every row on the wire to the row that it names, found by search among the keys that were written, and
/// compares numbers and times of the two with what the attributes say.
/// </summary>
internal sealed class LinkCheck(SynthModel model, EncodedRows rows, Func<PropertyInfo, Type> targetOf)
{
    private readonly Dictionary<Type, Dictionary<string, int>> _numbers = [];

    /// <summary>Checks the clock and the references of an entity.</summary>
    /// <returns>How many links were followed.</returns>
    public int Entity(EntityDescriptor descriptor)
    {
        EventClock clock = EncodedEvents.PlanOf(model).Entities.Single(e => e.Descriptor == descriptor).Clock;

        // The events of an instance share its links, which are picked when it is born.
        IReadOnlyList<EncodedRow> own = descriptor.Workflow is null
            ? rows[descriptor]
            : [.. rows[descriptor].Where(r => r.Event!.Value.Step == 0).OrderBy(r => r.Event!.Value.Instance).Select(r => r with { Ticks = r.Born })];
        Assert.All(own.Index(), row => Assert.Equal(clock.TimeOf(row.Index), row.Item.Ticks));
        JsonDocument[] documents = [.. own.Select(row => JsonDocument.Parse(row.Json))];
        return References(descriptor.RecordType, []).Sum(link => Link(link, own, documents));
    }

    private int Link((PropertyInfo Property, string[] Owners) link, IReadOnlyList<EncodedRow> own, JsonDocument[] documents)
    {
        ReferencesAttribute reference = FaceCheck.On<ReferencesAttribute>(link.Property)!;
        bool mayLack = FaceCheck.On<NullRateAttribute>(link.Property) is not null;
        Type target = targetOf(link.Property);
        EntityDescriptor parent = model.Entities.Single(e => e.RecordType == target);
        bool isToItself = ReferenceEquals(rows[parent], own);
        long oldest = DurationText.TryParse(reference.Recency ?? string.Empty, out TimeSpan recency) ? recency.Ticks : long.MaxValue;
        var met = new HashSet<int>();
        int followed = 0;
        for (int row = 0; row < own.Count; row++)
        {
            if (Inside(documents[row].RootElement, link.Owners) is not { } owner)
            {
                continue;
            }

            JsonElement key = owner.GetProperty(FaceCheck.WireName(link.Property));
            if (key.ValueKind == JsonValueKind.Null)
            {
                Assert.True(mayLack || (isToItself && IsWithoutChoice(own, row, oldest, reference.Except is not null)), $"{link.Property} of row {row} is null");
                continue;
            }

            if (key.ValueKind == JsonValueKind.Array)
            {
                string[] keys = [.. key.EnumerateArray().Select(k => k.ToString())];
                Assert.All(keys, k => AssertBornBefore(k, row));
                Assert.True(FaceCheck.On<ItemsAttribute>(link.Property) is not { Distinct: true } || keys.Distinct().Count() == keys.Length, $"{link.Property} of row {row} is {key}, with one of them twice");
                followed += keys.Length;
                continue;
            }

            int picked = AssertBornBefore(key.ToString(), row);
            Assert.True(!isToItself || picked < row, $"{link.Property} of row {row} is row {picked}");
            Assert.True(!reference.Unique || met.Add(picked), $"{link.Property} of row {row} is {key}, as that of an earlier row");
            followed++;
        }

        int AssertBornBefore(string key, int row)
        {
            Assert.True(NumbersOf(parent).TryGetValue(key, out int picked), $"{link.Property} of row {row} is {key}, and no {parent.Name} has that key");
            long age = own[row].Ticks - rows[parent][picked].Ticks;
            Assert.True(age >= 0, $"{link.Property} of row {row} is {key}, which is born {-age} ticks later");
            Assert.True(age <= oldest, $"{link.Property} of row {row} is {key}, which is {age} ticks old, and {oldest} are the most");
            return picked;
        }

        return followed;
    }

    /// <summary>There is no earlier row that is young enough, or none but one that another reference may have picked.</summary>
    private static bool IsWithoutChoice(IReadOnlyList<EncodedRow> own, int row, long oldest, bool isBesideAnother) =>
        own.Take(row).Count(earlier => own[row].Ticks - earlier.Ticks <= oldest) <= (isBesideAnother ? 1 : 0);

    private Dictionary<string, int> NumbersOf(EntityDescriptor entity)
    {
        if (!_numbers.TryGetValue(entity.RecordType, out Dictionary<string, int>? numbers))
        {
            _numbers.Add(entity.RecordType, numbers = rows[entity].Index().ToDictionary(r => r.Item.Key, r => r.Index));
        }

        return numbers;
    }

    private static JsonElement? Inside(JsonElement json, string[] owners)
    {
        foreach (string owner in owners)
        {
            json = json.GetProperty(owner);
            if (json.ValueKind == JsonValueKind.Null)
            {
                return null;
            }
        }

        return json;
    }

    private static IEnumerable<(PropertyInfo Property, string[] Owners)> References(Type type, string[] owners) =>
        FaceCheck.Fields(type).SelectMany(field =>
            FaceCheck.On<ReferencesAttribute>(field) is not null ? [(field, owners)]
            : FaceCheck.IsObject(field) ? References(field.PropertyType, [.. owners, FaceCheck.WireName(field)])
            : []);
}
