namespace CodeSynth.Schemas.Avro;

/// <summary>
/// Compares a reader's schema with a writer's. Records may contain themselves, so the pairs of records that cannot be read are a fixed point:
/// all are taken to be readable, those that then fail are struck out, and so on until none fails any more. Reasons are told in a last pass.
/// </summary>
internal sealed class AvroResolution(AvroContract reader, AvroContract writer)
{
    /// <summary>How deep types may be nested; one text cannot be half as deep, those that it refers to can.</summary>
    public const int MaxDepth = 1_000;

    private readonly HashSet<(string Reader, string Writer)> _failed = [];
    private readonly HashSet<(string Reader, string Writer)> _seen = [];
    private readonly HashSet<(string Reader, string Writer)> _told = [];
    private readonly List<string> _reasons = [];
    private bool _isTelling;
    private int _depth;

    /// <summary>Why some data cannot be read; empty when all can be.</summary>
    public IReadOnlyList<string> Check()
    {
        for (int failed = -1; failed != _failed.Count;)
        {
            failed = _failed.Count;
            _seen.Clear();
            Reads(reader.Schema.Root, writer.Schema.Root, string.Empty);
        }

        _isTelling = true;
        Reads(reader.Schema.Root, writer.Schema.Root, string.Empty);
        return _reasons;
    }

    /// <summary>Whether every datum of one type can be read as another. All parts are compared, also behind one that fails, so that all is told.</summary>
    private bool Reads(AvroType to, AvroType from, string path)
    {
        if (++_depth > MaxDepth)
        {
            throw new SchemaTextException($"The schemas are nested more than {MaxDepth} levels deep.");
        }

        bool isRead = (reader.Scope.Resolve(to), writer.Scope.Resolve(from)) switch
        {
            (_, AvroUnion union) => All(union.Branches, branch => Reads(to, branch, path)),
            (AvroUnion union, { } single) => ReadsAsBranch(union, single, path),
            (AvroRecord target, AvroRecord source) => HaveOneName(target, source, path) && ReadsRecord(target, source, path),
            (AvroEnum target, AvroEnum source) => HaveOneName(target, source, path) && ReadsEnum(target, source, path),
            (AvroFixed target, AvroFixed source) => HaveOneName(target, source, path) && ReadsFixed(target, source, path),
            (AvroArray target, AvroArray source) => Reads(target.Items, source.Items, path + "/items"),
            (AvroMap target, AvroMap source) => Reads(target.Values, source.Values, path + "/values"),
            (AvroPrimitive target, AvroPrimitive source) when IsPromoted(source.Kind, target.Kind) => ReadsDecimal(target.Logical, source.Logical, path),
            var (target, source) => Fail(path, $"the reader's {Words(target!)} does not take the writer's {Words(source!)}."),
        };
        _depth--;
        return isRead;
    }

    private bool ReadsAsBranch(AvroUnion union, AvroType from, string path)
    {
        bool wasTelling = _isTelling;
        _isTelling = false;
        int[] places = [.. Enumerable.Range(0, union.Branches.Count)];
        bool isRead = places.Count(i => Reads(union.Branches[i], from, path)) != 0;
        _isTelling = wasTelling;
        if (isRead || !_isTelling)
        {
            return isRead;
        }

        // The branch that was meant says more than that there is none.
        string simple = SimpleName(from);
        int meant = Array.FindIndex(places, i => reader.Scope.Resolve(union.Branches[i]) is { } branch && SimpleName(branch) == simple);
        return meant >= 0
            ? Reads(union.Branches[meant], from, $"{path}/{meant}")
            : Fail(path, $"no branch of the reader's union takes the writer's {Words(from)}.");
    }

    private bool ReadsRecord(AvroRecord to, AvroRecord from, string path)
    {
        (string Reader, string Writer) pair = (to.FullName, from.FullName);
        bool isKnown = _isTelling ? !_failed.Contains(pair) || !_told.Add(pair) : !_seen.Add(pair);
        if (isKnown)
        {
            return !_failed.Contains(pair);
        }

        bool isRead = All(Enumerable.Range(0, to.Fields.Count), i => ReadsField(to.Fields[i], from, $"{path}/fields/{i}"));
        if (!isRead)
        {
            _failed.Add(pair);
        }

        return isRead;
    }

    private bool ReadsField(AvroField field, AvroRecord from, string path)
    {
        AvroField? source = from.Fields.FirstOrDefault(f => f.Name == field.Name) ?? from.Fields.FirstOrDefault(f => field.Aliases.Contains(f.Name));
        return source is not null ? Reads(field.Type, source.Type, path + "/type")
            : field.DefaultJson is not null || Fail(path, $"the reader's field '{field.Name}' has no default, and the writer's '{from.FullName}' does not have the field.");
    }

    private bool ReadsEnum(AvroEnum to, AvroEnum from, string path)
    {
        string[] unknown = [.. from.Symbols.Where(s => !to.Symbols.Contains(s))];
        return unknown.Length == 0 || to.Default is not null
            || Fail(path + "/symbols", $"the reader's enum '{to.FullName}' has no default, and does not know the writer's {string.Join(", ", unknown)}.");
    }

    private bool ReadsFixed(AvroFixed to, AvroFixed from, string path) => to.Size == from.Size
        ? ReadsDecimal(to.Logical, from.Logical, path)
        : Fail(path + "/size", $"the reader's '{to.FullName}' has {to.Size} bytes, the writer's has {from.Size}.");

    private bool ReadsDecimal(AvroLogical? to, AvroLogical? from, string path) =>
        to?.Kind != AvroLogicalKind.Decimal || from?.Kind != AvroLogicalKind.Decimal || to == from
            || Fail(path, $"the reader's decimal has precision {to.Precision} and scale {to.Scale}, the writer's has {from.Precision} and {from.Scale}.");

    private bool HaveOneName(AvroNamed to, AvroNamed from, string path) =>
        to.Name == from.Name || to.Aliases.Contains(from.FullName) || Fail(path + "/name", $"the reader's {Words(to)} is not the writer's {Words(from)}, nor is that an alias of it.");

    private bool Fail(string path, string reason)
    {
        if (_isTelling)
        {
            _reasons.Add($"{(path.Length == 0 ? "/" : path)}: {reason}");
        }

        return false;
    }

    private static bool IsPromoted(AvroKind from, AvroKind to) => from == to || (from, to) is
        (AvroKind.Int, AvroKind.Long or AvroKind.Float or AvroKind.Double) or
        (AvroKind.Long, AvroKind.Float or AvroKind.Double) or
        (AvroKind.Float, AvroKind.Double) or
        (AvroKind.String, AvroKind.Bytes) or
        (AvroKind.Bytes, AvroKind.String);

    private static bool All<T>(IEnumerable<T> parts, Func<T, bool> reads) => parts.Count(part => !reads(part)) == 0;

    private static string SimpleName(AvroType type) => type is AvroNamed named ? named.Name : AvroNames.BranchName(type);

    private static string Words(AvroType type) => type switch
    {
        AvroRecord record => $"record '{record.FullName}'",
        AvroEnum symbols => $"enum '{symbols.FullName}'",
        AvroFixed bytes => $"fixed '{bytes.FullName}'",
        _ => AvroNames.BranchName(type),
    };
}
