namespace CodeSynth.Generators.Binding;

/// <summary>Names of properties and fields as one compares them: <c>DateTs</c> is <c>date_ts</c> is <c>dateTs</c>.</summary>
internal static class FieldNames
{
    /// <summary>Whether two names differ at most by underscores and case.</summary>
    public static bool AreAlike(string name, string other) => Fold(name) == Fold(other);

    private static string Fold(string name) => name.Replace("_", string.Empty).ToLowerInvariant();
}
