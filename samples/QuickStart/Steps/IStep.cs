namespace QuickStart.Steps;

/// <summary>One step of the story.</summary>
internal interface IStep
{
    /// <summary>What is done.</summary>
    string Title { get; }

    /// <summary>What there is to learn from it.</summary>
    string Lesson { get; }

    /// <exception cref="StoryException">It ended otherwise than it should.</exception>
    Task RunAsync(StepContext context, CancellationToken cancellationToken);
}
