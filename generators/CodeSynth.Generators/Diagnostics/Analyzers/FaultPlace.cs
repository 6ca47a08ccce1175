using CodeSynth.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Diagnostics.Analyzers;

/// <summary>Where a mistake of a schema file stands in it.</summary>
internal static class FaultPlace
{
    /// <summary>The place of a fault; never beyond the line that it is in, nor beyond the file.</summary>
    public static Location Of(string path, SourceText text, SchemaFault fault)
    {
        TextLine line = text.Lines[Math.Min(fault.Position.Line, text.Lines.Count - 1)];
        int start = Math.Min(line.Start + fault.Position.Column, line.End);
        var span = TextSpan.FromBounds(start, Math.Min(start + fault.Length, line.End));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
