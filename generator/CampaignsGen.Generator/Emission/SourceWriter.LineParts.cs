using System.Globalization;
using System.Runtime.CompilerServices;

namespace CampaignsGen.Generator.Emission;

internal sealed partial class SourceWriter
{
    /// <summary>Appends an interpolated string to the text.</summary>
    [InterpolatedStringHandler]
    public readonly struct LineParts
    {
        private readonly SourceWriter writer;
        private readonly int start;

        public LineParts(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = (literalLength, formattedCount);
            this.writer = writer;
            start = writer.length;
            writer.Indent();
        }

        public void AppendLiteral(string part) => writer.Append(part);

        public void AppendFormatted(string? part) => writer.Append(part ?? "");

        public void AppendFormatted(ReadOnlySpan<char> part) => writer.Append(part);

        public void AppendFormatted(int number) => writer.Append(number.ToString(CultureInfo.InvariantCulture));

        internal void End()
        {
            bool isEmpty = writer.length == start + (writer.indentation * 4);
            writer.length = isEmpty ? start : writer.length;
            writer.EndLine(start);
        }
    }
}
