using System.Globalization;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>The links of a random model: every mode, where the clocks are sure to allow it, and copies through one or more of them.</summary>
internal sealed partial class RandomModel
{
    /// <summary>One to three references to one entity, some of which differ from the one before.</summary>
    private List<string> Links(Made entity, string prefix, bool isOptional)
    {
        Made parent = _made[_random.Next(_made.Count)];
        var lines = new List<string>();
        string? previous = null;
        do
        {
            string link = NewLink();
            string mode = Mode(entity, parent, parent.Count > 1 ? previous : null);
            string rate = Pick("", "", "NullRate(0.4), ");
            bool isNullLink = rate.Length != 0;
            lines.Add(Property($"{rate}References(typeof({parent.Name}){mode})", parent.KeyType + Mark(isNullLink), link));
            entity.Links.Add((prefix + link, parent, isOptional || isNullLink));
            lines.AddRange(Copies(entity, parent, prefix, link, isNullLink, isOptional));
            entity.Fields.Add((prefix + link, parent.KeyType, isOptional || isNullLink));
            previous = link;
        }
        while (_random.Next(3) == 0);

        if (_random.Next(2) == 0)
        {
            lines.Add(LinkArray(entity, parent, prefix, isOptional));
        }

        return lines;
    }

    /// <summary>Several references in one array.</summary>
    private string LinkArray(Made entity, Made parent, string prefix, bool isOptional)
    {
        string link = NewLink();
        bool isDistinct = parent.Count > 1 && _random.Next(2) == 0;
        string mode = Pick("", ", Zipf = 0.7", ", Zipf = 1.2, Unshuffled = true", isDistinct ? "" : $", Recency = \"{Recency(entity, parent)}\"");
        string rate = Pick("", "", "NullRate(0.4), ");
        string type = string.Format(CultureInfo.InvariantCulture, Pick("{0}[]", "List<{0}>", "IReadOnlyList<{0}>"), parent.KeyType);
        bool mayBeNull = rate.Length != 0;
        entity.Fields.Add((prefix + link, type, isOptional || mayBeNull));
        return Property($"{rate}Items({Pick("0, 3", "1, 1", "2, 9")}{(isDistinct ? ", Distinct = true" : "")}), References(typeof({parent.Name}){mode})", type + Mark(mayBeNull), link);
    }

    /// <summary>Earlier rows of the entity itself, in one entity of three.</summary>
    private List<string> LinksToItself(Made entity)
    {
        if (_random.Next(3) != 0)
        {
            return [];
        }

        string link = NewLink();
        string young = entity.Rate == 0 ? Pick("365d", "1ms") : Milliseconds(3 / entity.Rate);
        string mode = Pick("", ", Zipf = 0.8", ", Zipf = 1.5, Unshuffled = true", ", Unique = true", $", Recency = \"{young}\"");
        string rate = Pick("", "", "NullRate(0.4), ");
        List<string> lines = [Property($"{rate}References(typeof({entity.Name}){mode})", entity.KeyType + "?", link)];
        entity.Links.Add((link, entity, true));
        entity.Fields.Add((link, entity.KeyType, true));
        lines.AddRange(Copies(entity, entity, string.Empty, link, isNullLink: true, isOptional: false));
        if (_random.Next(2) == 0)
        {
            string other = NewLink();
            lines.Add(Property($"References(typeof({entity.Name}), Except = nameof({link}))", entity.KeyType + "?", other));
            entity.Links.Add((other, entity, true));
            entity.Fields.Add((other, entity.KeyType, true));
        }

        return lines;
    }

    private string Mode(Made entity, Made parent, string? previous)
    {
        List<string> modes = ["", ", Zipf = 0.7", ", Zipf = 2", ", Zipf = 1.2, Unshuffled = true"];
        string recency = $", Recency = \"{Recency(entity, parent)}\"";
        if (previous is not null && _random.Next(3) != 0)
        {
            modes.AddRange(parent.IsPoisson ? [] : [recency, recency]);
            return $"{modes[_random.Next(modes.Count)]}, Except = nameof({previous})";
        }

        modes.AddRange(recency, recency);
        if (parent.Rate == 0 && entity.Count <= parent.Count)
        {
            modes.AddRange(", Unique = true", $", Unique = true{recency}");
        }
        else if (entity.Count <= parent.Count && !entity.IsPoisson && !parent.IsPoisson && entity.Rate != 0 && entity.Rate <= parent.Rate)
        {
            modes.AddRange(", Unique = true", ", Unique = true");
            if (parent.Count >= (parent.Rate * entity.LatestEnd) + 16)
            {
                modes.AddRange(Enumerable.Repeat($", Unique = true, Recency = \"{Milliseconds((9 / parent.Rate) + (3 / entity.Rate))}\"", 3));
            }
        }

        return modes[_random.Next(modes.Count)];
    }

    /// <summary>As short as it can be where parents are born to the end, and longer by what they miss.</summary>
    private string Recency(Made entity, Made parent)
    {
        decimal gaps = parent.Rate == 0 ? 0.001m : (parent.IsPoisson ? 40 : 3) / parent.Rate;
        decimal parentsEnd = parent.Rate == 0 || parent.IsPoisson ? 0 : parent.Count / parent.Rate;
        return Pick("365d", Milliseconds(Math.Max(0, entity.LatestEnd - parentsEnd) + gaps));
    }

    /// <summary>Copies of what the linked entity has, and of what it links to; a copy of a link is a link.</summary>
    private List<string> Copies(Made entity, Made parent, string prefix, string link, bool isNullLink, bool isOptional)
    {
        var lines = new List<string>();
        (string Path, string Type, bool MayBeNull, Made? Target)[] near = [.. parent.Fields.Select(f => (f.Path, f.Type, f.MayBeNull, TargetOf(parent, f.Path)))];
        (string Path, string Type, bool MayBeNull, Made? Target)[] far =
        [
            .. parent.Links.SelectMany(l => l.Target.Fields.Select(f => ($"{l.Path}.{f.Path}", f.Type, l.MayBeNull || f.MayBeNull, TargetOf(l.Target, f.Path)))),
        ];
        int number = 0;
        foreach ((string path, string type, bool isNullSource, Made? target) in Some(near, 5).Concat(Some(far, 4)))
        {
            string name = $"{link}Copy{Text(number++)}";
            bool mayBeNull = isNullLink || isNullSource;
            lines.Add(Property($"CopyOf({Pick($"\"{link}\"", $"nameof({link})")}, \"{path}\")", type + Mark(mayBeNull), name));
            entity.Fields.Add((prefix + name, type, isOptional || mayBeNull));
            if (target is null)
            {
                continue;
            }

            entity.Links.Add((prefix + name, target, isOptional || mayBeNull));
            if (target != entity)
            {
                (string further, string furtherType, bool isNull) = target.Fields[_random.Next(target.Fields.Count)];
                lines.Add(Property($"CopyOf(nameof({name}), \"{further}\")", furtherType + Mark(mayBeNull || isNull), name + "Further"));
            }
        }

        return lines;
    }

    private IEnumerable<T> Some<T>(T[] items, int end) => items.OrderBy(_ => _random.Next()).Take(_random.Next(end));

    private static Made? TargetOf(Made entity, string path) => entity.Links.FirstOrDefault(l => l.Path == path).Target;

    private string NewLink() => $"Link{Text(_links++)}";

    private static string Milliseconds(decimal seconds) => $"{Text((long)Math.Ceiling(seconds * 1000))}ms";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Made(string name, string keyType, int count, decimal rate, bool isPoisson, decimal latestOrigin)
    {
        public string Name { get; } = name;

        public string KeyType { get; } = keyType;

        public int Count { get; } = count;

        /// <summary>Rows per second, or 0.</summary>
        public decimal Rate { get; } = rate;

        public bool IsPoisson { get; } = isPoisson;

        /// <summary>No later do what refers to it begin, in seconds; a gap of a Poisson process of 40 periods does not happen.</summary>
        public decimal LatestStart { get; } = latestOrigin + (rate == 0 ? 0 : (isPoisson ? 80 : 2) / rate);

        /// <summary>No later is its last row born.</summary>
        public decimal LatestEnd { get; } = latestOrigin + (rate == 0 ? 0 : (isPoisson ? (4 * count) + 40 : count) / rate);

        public List<(string Path, string Type, bool MayBeNull)> Fields { get; } = [];

        public List<(string Path, Made Target, bool MayBeNull)> Links { get; } = [];
    }
}
