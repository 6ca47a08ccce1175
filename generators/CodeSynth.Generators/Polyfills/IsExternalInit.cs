namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for this type by name before it accepts <c>init</c>; netstandard2.0 lacks it.</summary>
internal static class IsExternalInit;
