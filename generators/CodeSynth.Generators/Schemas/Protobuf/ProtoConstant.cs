namespace CodeSynth.Schemas.Protobuf;

/// <summary>The value of an option.</summary>
/// <param name="Token">Where it begins.</param>
/// <param name="IsNegative">Whether a minus stands in front.</param>
/// <param name="Text">The value in normal form, the minus included.</param>
/// <param name="Decoded">What a text stands for; empty for all else.</param>
internal readonly record struct ProtoConstant(ProtoToken Token, bool IsNegative, string Text, string Decoded)
{
    /// <summary>Whether it is <c>true</c> or <c>false</c>.</summary>
    public bool IsBool => Token.Kind == ProtoTokenKind.Identifier && Text is "true" or "false";
}
