using CampaignsGen;

namespace QuickStart;

/// <summary>Writes the titles of the steps, the requests and responses, and explanations.</summary>
internal sealed class Narrator(TextWriter output) : IProgress<ApiException>
{
    private const string Margin = "   ";
    private int steps;

    internal int Requests { get; private set; }

    internal void Title(string title, string lesson)
    {
        output.WriteLine();
        output.WriteLine($"{++steps}. {title}");
        Say(lesson);
    }

    internal void Say(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            output.WriteLine(Margin + line.TrimEnd());
        }
    }

    /// <summary>Reports a request that is rejected temporarily and will be retried.</summary>
    public void Report(ApiException value) => Say($"  {value.Problem?.ToString() ?? "Not ready."} Retrying.");

    internal void Sent(string request)
    {
        Requests++;
        Say($"→ {request}");
    }

    internal void Came(string answer) => Say($"← {answer}");

    /// <summary>Writes the message of an exception, as it would appear in your log.</summary>
    internal void Caught(Exception exception)
    {
        Say($"{exception.GetType().Name}:");
        foreach (string line in exception.Message.Split('\n'))
        {
            Say($"  {line}");
        }
    }

    internal void Write(string text) => output.WriteLine(text);
}
