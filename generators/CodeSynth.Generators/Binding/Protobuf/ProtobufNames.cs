namespace CodeSynth.Generators.Binding.Protobuf;

/// <summary>When a name of C# and one of Protobuf mean the same.</summary>
internal static class ProtobufNames
{
    /// <summary>Whether two names differ in case and underscores at most: <c>TotalAmount</c>, <c>total_amount</c>, <c>TOTAL_AMOUNT</c>.</summary>
    public static bool AreAlike(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.Replace("_", string.Empty);
}
