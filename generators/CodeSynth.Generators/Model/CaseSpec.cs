namespace CodeSynth.Generators.Model;

/// <summary>A value that depends on those of other fields of the row.</summary>
/// <param name="Shape">That of the values.</param>
/// <param name="Values">The different values, as in a <see cref="StateValueSpec"/>.</param>
/// <param name="Sources">The other fields.</param>
/// <param name="Branches">The cases, the first that holds counts.</param>
/// <param name="Otherwise">The place of the value where none does among the values; -1 for null.</param>
internal sealed record CaseSpec(ValueShape Shape, SamplerSpec Values, EquatableArray<CaseSource> Sources, EquatableArray<CaseBranch> Branches, int Otherwise) : SamplerSpec(Shape)
{
    /// <summary>
    /// The place of the value for each combination of what the fields can be, the last field's changing fastest; -1 where it is null. Where a field may be null, null
    /// comes after its values.
    /// </summary>
    public EquatableArray<int> Table { get; } = Enumerable.Range(0, CombinationsOf(Sources)).Select(c => PlaceOf(c, Sources, Branches, Otherwise)).ToEquatableArray();

    /// <summary>Whether it is null in some combination.</summary>
    public bool MayBeNull => Table.Any(place => place < 0);

    /// <summary>How many combinations there are; at most <see cref="int.MaxValue"/>.</summary>
    public static int CombinationsOf(IEnumerable<CaseSource> sources) => (int)Math.Min(sources.Aggregate(1.0, (n, s) => n * s.Size), int.MaxValue);

    private static int PlaceOf(int combination, EquatableArray<CaseSource> sources, EquatableArray<CaseBranch> branches, int otherwise)
    {
        int[] choices = new int[sources.Count];
        for (int i = sources.Count - 1; i >= 0; i--)
        {
            choices[i] = combination % sources[i].Size;
            combination /= sources[i].Size;
        }

        return branches.FirstOrDefault(b => choices[b.Source] == b.Choice)?.Place ?? otherwise;
    }
}

/// <summary>A field that cases depend on.</summary>
/// <param name="Path">The field.</param>
/// <param name="Values">What it can be, in words.</param>
/// <param name="Numbers">The same as the field's members give it, where they give a number and not the place among the values; else none.</param>
/// <param name="MayBeNull">Whether it is null in some rows.</param>
internal sealed record CaseSource(string Path, EquatableArray<string> Values, EquatableArray<long> Numbers, bool MayBeNull)
{
    /// <summary>How many different things it can be.</summary>
    public int Size => Values.Count + (MayBeNull ? 1 : 0);
}

/// <summary>A case.</summary>
/// <param name="Source">The place of its field among the sources.</param>
/// <param name="Choice">The place of the field's value among those that it can have.</param>
/// <param name="Place">The place of the value in this case.</param>
internal sealed record CaseBranch(int Source, int Choice, int Place);
