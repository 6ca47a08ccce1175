namespace CodeSynth.Generators.Model;

internal static class FieldTree
{
    /// <summary>The fields that have a value, those of nested objects in the place of the object.</summary>
    public static IEnumerable<FieldSpec> Leaves(this EquatableArray<FieldSpec> fields)
    {
        foreach (FieldSpec field in fields)
        {
            if (field.Sampler is ObjectSpec nested)
            {
                foreach (FieldSpec leaf in nested.Fields.Leaves())
                {
                    yield return leaf;
                }
            }
            else
            {
                yield return field;
            }
        }
    }

    /// <summary>The links of other entities that a field is copied through.</summary>
    public static IEnumerable<FieldSpec> Hops(this FieldSpec field) => field.Sampler is CopySpec copy ? copy.Hops : [];
}
