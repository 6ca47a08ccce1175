namespace CodeSynth.Generators.Model;

/// <summary>A member of an enumeration.</summary>
/// <param name="Name">Its name in C#, without escapes.</param>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Value">Its number; that of a <c>ulong</c> as the 64 bits that it has.</param>
internal sealed record EnumMember(string Name, string WireName, long Value);
